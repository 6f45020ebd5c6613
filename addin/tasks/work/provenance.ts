import { NOT_CHECKED } from '../../excel/sheet-draft.ts';

const DRAFT = '征求意见稿';

/** 写在表上的说明行：不参加校验，依据、版次、判断日期；征求意见稿照说。 */
export function provenance({
  basis,
  edition,
  asOf,
}: {
  readonly basis: readonly string[];
  readonly edition: string;
  readonly asOf: string;
}): string[] {
  return [
    NOT_CHECKED,
    ...(basis.length > 0 ? [`依据：${basis.join('；')}。`] : []),
    ...draftNote(basis),
    `参考数据版本 ${edition}，判断日期 ${asOf}。`,
  ];
}

/** 所据的有征求意见稿时的一句。 */
export const draftNote = (basis: readonly string[]): string[] =>
  basis.some((document) => document.includes(DRAFT)) ? [`所据的是${DRAFT}，不是正式印发的文件，以印发的为准。`] : [];
