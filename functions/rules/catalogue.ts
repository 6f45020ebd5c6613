import { CITY_PAIRS_RULES } from './city-pairs/rules.ts';
import { COVERAGE_RULES } from './coverage/rules.ts';
import { CUSTODY_RULES } from './custody/rules.ts';
import { cellEmpty } from './every-sheet/cell-empty.ts';
import { cellTooLong } from './every-sheet/cell-too-long.ts';
import { columnMissing } from './every-sheet/column-missing.ts';
import { controlCharacters } from './every-sheet/control-characters.ts';
import { dateInvalid } from './every-sheet/date-invalid.ts';
import { dateOrder } from './every-sheet/date-order.ts';
import { formulaError } from './every-sheet/formula-error.ts';
import { numberAsText } from './every-sheet/number-as-text.ts';
import { placeUnknown } from './every-sheet/place-unknown.ts';
import { rowElsewhere } from './every-sheet/row-elsewhere.ts';
import { rowRepeated } from './every-sheet/row-repeated.ts';
import { sameAsAbove } from './every-sheet/same-as-above.ts';
import { strayBlanks } from './every-sheet/stray-blanks.ts';
import { townElsewhere } from './every-sheet/town-elsewhere.ts';
import { valueNotListed } from './every-sheet/value-not-listed.ts';
import { MENTORS_RULES } from './mentors/rules.ts';
import { deadlineNear } from './projects/deadline-near.ts';
import { deadlineOutsidePlan } from './projects/deadline-outside-plan.ts';
import { deadlinePassed } from './projects/deadline-passed.ts';
import { departmentDamaged } from './projects/department-damaged.ts';
import { departmentRepeated } from './projects/department-repeated.ts';
import { departmentUnknown } from './projects/department-unknown.ts';
import { departmentWithOffice } from './projects/department-with-office.ts';
import { goalDiffers } from './projects/goal-differs.ts';
import { leadAlsoParticipant } from './projects/lead-also-participant.ts';
import { leadDiffers } from './projects/lead-differs.ts';
import { leadGeneric } from './projects/lead-generic.ts';
import { leadUnreadable } from './projects/lead-unreadable.ts';
import { measureDisagrees } from './projects/measure-disagrees.ts';
import { measureLeadDiffers } from './projects/measure-lead-differs.ts';
import { measureParticipantsUncarried } from './projects/measure-participants-uncarried.ts';
import { measureTargetUncarried } from './projects/measure-target-uncarried.ts';
import { measureUncarried } from './projects/measure-uncarried.ts';
import { milestonesBackward } from './projects/milestones-backward.ts';
import { nameAltered } from './projects/name-altered.ts';
import { nameRepeated } from './projects/name-repeated.ts';
import { nameUnknown } from './projects/name-unknown.ts';
import { noDeadline } from './projects/no-deadline.ts';
import { notMeasurable } from './projects/not-measurable.ts';
import { numberMismatch } from './projects/number-mismatch.ts';
import { numberMissing } from './projects/number-missing.ts';
import { numberMistyped } from './projects/number-mistyped.ts';
import { numberOrder } from './projects/number-order.ts';
import { numberOutOfRange } from './projects/number-out-of-range.ts';
import { numberRepeated } from './projects/number-repeated.ts';
import { numberUnreadable } from './projects/number-unreadable.ts';
import { officeDamaged } from './projects/office-damaged.ts';
import { officeNotLeads } from './projects/office-not-leads.ts';
import { officeUnknown } from './projects/office-unknown.ts';
import { officesDiffer } from './projects/offices-differ.ts';
import { participantsDiffer } from './projects/participants-differ.ts';
import { referenceMissing } from './projects/reference-missing.ts';
import { respectivelyUnequal } from './projects/respectively-unequal.ts';
import { targetLater } from './projects/target-later.ts';
import { targetMissing } from './projects/target-missing.ts';
import { targetWeaker } from './projects/target-weaker.ts';
import { textScraped } from './projects/text-scraped.ts';
import { valueOutOfDomain } from './projects/value-out-of-domain.ts';
import type { Rule } from './rule.ts';
import { SCHOOL_PAIRS_RULES } from './school-pairs/rules.ts';
import { SCHOOL_REGISTER_RULES } from './school-register/rules.ts';
import { UNIVERSITY_SUPPORT_RULES } from './university-support/rules.ts';

/** 写法：各种表都管。 */
const everySheet: readonly Rule[] = [
  columnMissing,
  cellEmpty,
  formulaError,
  cellTooLong,
  controlCharacters,
  strayBlanks,
  numberAsText,
  sameAsAbove,
  dateInvalid,
  dateOrder,
  valueNotListed,
  placeUnknown,
  townElsewhere,
  rowElsewhere,
  rowRepeated,
];

/** 重点项目清单。 */
const projects: readonly Rule[] = [
  numberMissing,
  numberUnreadable,
  numberOutOfRange,
  numberRepeated,
  numberMismatch,
  numberOrder,
  nameAltered,
  nameUnknown,
  nameRepeated,
  referenceMissing,
  numberMistyped,
  noDeadline,
  deadlineOutsidePlan,
  deadlinePassed,
  deadlineNear,
  notMeasurable,
  valueOutOfDomain,
  respectivelyUnequal,
  milestonesBackward,
  textScraped,
  goalDiffers,
  targetLater,
  targetWeaker,
  targetMissing,
  measureDisagrees,
  measureLeadDiffers,
  measureUncarried,
  measureTargetUncarried,
  measureParticipantsUncarried,
  leadGeneric,
  leadUnreadable,
  leadDiffers,
  leadAlsoParticipant,
  participantsDiffer,
  departmentUnknown,
  departmentWithOffice,
  departmentRepeated,
  departmentDamaged,
  officeUnknown,
  officeNotLeads,
  officesDiffer,
  officeDamaged,
];

/**
 * 全部规则，唯一的一张单子。次序从写法到内容：同一格有几条改法时，以靠后者为准（见 findings.ts），
 * 所以靠后的规则给出的改法必须已含靠前的。加一条规则：写一个文件，添进这里，写它的测试。
 */
export const RULES: readonly Rule[] = [
  ...everySheet,
  ...projects,
  ...CITY_PAIRS_RULES,
  ...CUSTODY_RULES,
  ...SCHOOL_REGISTER_RULES,
  ...SCHOOL_PAIRS_RULES,
  ...MENTORS_RULES,
  ...UNIVERSITY_SUPPORT_RULES,
  ...COVERAGE_RULES,
];
