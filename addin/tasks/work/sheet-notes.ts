import { NOT_CHECKED } from '../../excel/sheet-draft.ts';

interface Origin {
  readonly basis: readonly string[];
  readonly edition: string;
  readonly asOf: string;
}

const DRAFT = '征求意见稿';

/**
 * 写在表上的说明行：先是不参加校验（更新时说明多了会并成一行，头一行总是完整的），再是要说的，最后是依据、版本、判断日期；征求意见稿照说。
 */
export function sheetNotes({ basis, edition, asOf }: Origin, ...said: readonly string[]): string[] {
  return [
    NOT_CHECKED,
    ...said,
    ...(basis.length > 0 ? [`依据：${basis.join('；')}。`] : []),
    ...draftNote(basis),
    `参考数据版本 ${edition}，判断日期 ${asOf}。`,
  ];
}

/** 所据的有征求意见稿时的一句。 */
export const draftNote = (basis: readonly string[]): string[] =>
  basis.some((document) => document.includes(DRAFT)) ? [`所据的是${DRAFT}，不是正式印发的文件，以印发的为准。`] : [];
