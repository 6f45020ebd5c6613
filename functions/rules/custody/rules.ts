import type { Rule } from '../rule.ts';
import { brandFee } from './brand-fee.ts';
import { crossRegion } from './cross-region.ts';
import { dateMissing } from './date-missing.ts';
import { feeUseOutside } from './fee-use-outside.ts';
import { filedBeforeSigned } from './filed-before-signed.ts';
import { filedLate } from './filed-late.ts';
import { modeOutside } from './mode-outside.ts';
import { pairDiffers } from './pair-differs.ts';
import { pairsOpen } from './pairs-open.ts';
import { provinceUncovered } from './province-uncovered.ts';
import { provinceUnknown } from './province-unknown.ts';
import { schoolShared } from './school-shared.ts';
import { signatoriesIncomplete } from './signatories-incomplete.ts';
import { signedAfterStart } from './signed-after-start.ts';
import { signedBeforeNotice } from './signed-before-notice.ts';
import { signedLate } from './signed-late.ts';
import { termNotThreeYears } from './term-not-three-years.ts';

/** 县中托管帮扶表。加一条规则：写一个文件，添进这里，写它的测试。 */
export const CUSTODY_RULES: readonly Rule[] = [
  provinceUnknown,
  provinceUncovered,
  pairDiffers,
  pairsOpen,
  schoolShared,
  signedLate,
  signedBeforeNotice,
  signedAfterStart,
  filedLate,
  filedBeforeSigned,
  dateMissing,
  termNotThreeYears,
  signatoriesIncomplete,
  brandFee,
  feeUseOutside,
  crossRegion,
  modeOutside,
];
