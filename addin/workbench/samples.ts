import untidyUrl from '../../tests/fixtures/台账-未整理.xlsx?url';
import repairedUrl from '../../tests/fixtures/清单-校订.xlsx?url';
import scrapedUrl from '../../tests/fixtures/清单-网页原样.xlsx?url';

/** 随工作台带的示例：方案所附的 41 行清单，一份没有整理过的台账。 */
export interface Sample {
  readonly fileName: string;
  readonly title: string;
  readonly note: string;
  readonly url: string;
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    fileName: '清单-网页原样.xlsx',
    title: '重点项目清单（网页原样）',
    note: '从网页抄下、部门名有脱漏粘连的 41 行',
    url: scrapedUrl,
  },
  {
    fileName: '清单-校订.xlsx',
    title: '重点项目清单（校订后）',
    note: '部门名已补全的 41 行',
    url: repairedUrl,
  },
  {
    fileName: '台账-未整理.xlsx',
    title: '台账（未整理）',
    note: '两级表头、合并的县、认不得的列；学校是编的',
    url: untidyUrl,
  },
];
