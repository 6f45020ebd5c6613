import type { CoverageResponse } from '../../../shared/api/coverage.ts';
import type { DraftCell, DraftRow, SheetDraft } from '../../excel/sheet-draft.ts';
import type { Locate } from './asking.ts';
import { uniqueKeys } from './broken-lines.ts';
import { sheetNotes } from './sheet-notes.ts';

type Share = CoverageResponse['whole'];

const RATE = '0.0%';
const RATE_COLUMN = 5;
const TOTAL = '合计';

/**
 * 表里只看得到一位小数。不足目标而四舍五入后看似达到的，舍去尾数，免得 99.97% 看成 100.0%。
 */
export function shownRate({ rate }: Pick<Share, 'rate'>, goal = 1): number {
  const isRoundedUp = rate < goal && Math.round(rate * 1000) / 1000 >= goal;
  return isRoundedUp ? Math.floor(rate * 1000) / 1000 : rate;
}

const basisOf = ({ goal }: CoverageResponse): string[] => (goal ? [goal.citation.document] : []);

function goalNote({ goal }: CoverageResponse): string[] {
  if (!goal) return [];
  const { rate, by, citation } = goal;
  return [
    `目标：${by}公办乡村学校（含幼儿园）结对达到 ${Math.round(rate * 1000) / 10}%（${citation.article ?? citation.document}）。`,
  ];
}

/** 覆盖率汇总：先各县一行与合计，再各县的各乡镇；附各县的图（画图的行要连着，所以乡镇不夹在县中间）。 */
export function coverageSummary(response: CoverageResponse): SheetDraft {
  const { goal, whole, counties, notes } = response;
  const cells = (share: Share): DraftCell[] => {
    const rate = shownRate(share, goal?.rate);
    return [
      ...[share.schools, share.paired, share.schools - share.paired, rate],
      ...(goal ? [goal.rate, Math.min(0, rate - goal.rate)] : [null, null]),
    ];
  };
  const unique = uniqueKeys();
  const rows: DraftRow[] = [
    ...counties.map((county) => ({ key: unique(county.county), cells: [county.county, '全县', ...cells(county)] })),
    { key: unique(TOTAL), cells: [TOTAL, null, ...cells(whole)] },
    ...counties.flatMap(({ county, towns }) =>
      towns.map((town) => ({ key: unique(`${county}/${town.town}`), cells: [county, town.town, ...cells(town)] })),
    ),
  ];
  return {
    output: 'coverage',
    name: '覆盖率汇总',
    title: '公办乡村学校（含幼儿园）结对覆盖率汇总',
    notes: sheetNotes({ ...response, basis: basisOf(response) }, ...goalNote(response), ...notes.map(sentence)),
    columns: [
      { title: '县(市、区)', width: 14 },
      { title: '乡镇', width: 14 },
      { title: '公办乡村学校(所)', width: 12, align: 'right' },
      { title: '有效结对(所)', width: 12, align: 'right' },
      { title: '未结对(所)', width: 12, align: 'right' },
      { title: '覆盖率', width: 10, align: 'right', numberFormat: RATE },
      { title: '目标覆盖率', width: 10, align: 'right', numberFormat: RATE },
      { title: '与目标相差', width: 10, align: 'right', numberFormat: RATE },
    ],
    rows,
    ...(counties.length > 0 && {
      chart: {
        type: 'ColumnClustered',
        title: '各县(市、区)结对覆盖率',
        category: 0,
        values: [RATE_COLUMN],
        rows: counties.map((_, index) => index),
      },
    }),
  };
}

/** 未结对学校清单：每所链到学校名录那一行；名录出自参考数据的没有可链的。 */
export function coverageGaps(response: CoverageResponse, locate: Locate): SheetDraft {
  const unique = uniqueKeys();
  return {
    output: 'coverage-gaps',
    name: '未结对学校清单',
    title: '未结对学校清单',
    notes: sheetNotes(
      { ...response, basis: basisOf(response) },
      response.gaps.length === 0
        ? '公办乡村学校（含幼儿园）都有有效结对。'
        : `公办乡村学校（含幼儿园）还有 ${response.gaps.length} 所没有有效结对。`,
    ),
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: '县(市、区)', width: 14 },
      { title: '乡镇', width: 14 },
      { title: '学校名称', width: 28 },
      { title: '薄弱学校', width: 10, align: 'center' },
      { title: '未结对原因', width: 40 },
    ],
    rows: response.gaps.map(({ sheet, row, county, town, school, weak, why }, index) => {
      const link = sheet === undefined || row === undefined ? undefined : locate(sheet, row, 'school');
      return {
        key: unique(`${county}/${town}/${school}`),
        cells: [index + 1, county, town, link ? { value: school, link } : school, weak ? '是' : '否', why],
      };
    }),
  };
}

const sentence = (text: string): string => (text.endsWith('。') ? text : `${text}。`);
