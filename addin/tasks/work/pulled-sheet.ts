import type { ReferenceAnswer } from '../../../shared/api/reference.ts';
import { columnOf, type SheetKind } from '../../../shared/sheets/kinds.ts';
import type { DraftColumn, DraftRow, SheetDraft } from '../../excel/sheet-draft.ts';

/**
 * 一类参考数据写成的表。凡是七种表里有的列，列名照用，写出的表因此认得；
 * 参考数据没有的列（协议日期、联席会议等）不写：留空反而像是漏填。
 */
export interface PulledSheet extends Omit<SheetDraft, 'output' | 'notes'> {
  /** 各行所出的文件、网页的题名，不重复。 */
  readonly documents: readonly string[];
}

const SOURCE: DraftColumn = { title: '出处', width: 32 };
const SOURCE_URL: DraftColumn = { title: '来源网址', width: 32 };
const column = (title: string, width: number, align?: DraftColumn['align']): DraftColumn => ({
  ...{ title, width },
  ...(align && { align }),
});

/** 某种表里一列的标题。 */
function titled(kind: SheetKind, field: string, width: number, align?: DraftColumn['align']): DraftColumn {
  const spec = columnOf(kind, field);
  if (!spec) throw new RangeError(`${kind} 没有 ${field} 列`);
  return column(spec.title, width, align);
}

type Sourced = ReferenceAnswer<'city-pairs'>['items'][number]['source'];
const cite = ({ document, article }: Sourced): string => (article === undefined ? document : `${document} ${article}`);
const documentsOf = (items: readonly { readonly source: Sourced }[]): string[] => [
  ...new Set(items.map(({ source }) => source.document)),
];
const listed = (names: readonly string[]): string => names.join('、');

/** 结对表必有的其余各列，参考数据没有，由官员填；没有它们，这张表认不出是结对表。 */
const TO_FILL = ['fields', 'form', 'meetingDate', 'leadersPresent', 'specialPlan'];

export const pulledCityPairs = ({ items }: ReferenceAnswer<'city-pairs'>): PulledSheet => ({
  variant: 'city-pairs',
  name: '市际协作结对',
  title: '市际协作结对表',
  documents: documentsOf(items),
  columns: [
    titled('city-pairs', 'helperCity', 12),
    titled('city-pairs', 'helpedCity', 12),
    ...TO_FILL.map((field): DraftColumn => ({ ...titled('city-pairs', field, 14), toFill: true })),
    SOURCE,
  ],
  rows: items.map(({ helper, helped, source }) => ({
    key: `${helper}-${helped}`,
    cells: [helper, helped, ...TO_FILL.map(() => null), cite(source)],
  })),
});

/** 要一个省的，只给省名相合的（“河北”与“河北省”）。 */
export function pulledCustodyPairs({ items }: ReferenceAnswer<'custody-pairs'>, province?: string): PulledSheet {
  const isAsked = (name: string) => province === undefined || name.startsWith(province) || province.startsWith(name);
  const pairs = items.filter((pair) => isAsked(pair.province));
  const [first] = province === undefined ? [] : pairs;
  return {
    variant: first === undefined ? 'custody-pairs' : `custody-pairs.${first.province}`,
    name: first === undefined ? '县中托管帮扶' : `县中托管帮扶-${first.province}`,
    title: '县中托管帮扶表',
    documents: documentsOf(pairs),
    columns: [
      titled('custody', 'university', 20),
      titled('custody', 'school', 26),
      titled('custody', 'province', 16),
      titled('custody', 'county', 18),
      SOURCE,
      SOURCE_URL,
    ],
    rows: pairs.map(({ university, school, province: where, county, source }) => ({
      key: `${county}-${school}`,
      cells: [university, school, where, county, source.document, source.url ?? ''],
    })),
  };
}

export const pulledProjects = ({ items }: ReferenceAnswer<'projects'>): PulledSheet => ({
  variant: 'projects',
  name: '重点项目清单（参考）',
  title: '重点项目清单',
  documents: documentsOf(items),
  columns: [
    titled('projects', 'no', 6, 'center'),
    titled('projects', 'name', 22),
    titled('projects', 'task', 48),
    titled('projects', 'goal', 48),
    titled('projects', 'lead', 16),
    titled('projects', 'participants', 20),
    titled('projects', 'offices', 18),
    SOURCE,
  ],
  rows: items.map(({ no, name, task, goal, lead, participants, offices, source }) => ({
    key: String(no),
    cells: [no, name, task, goal, listed(lead), listed(participants), listed(offices), cite(source)],
  })),
});

export const pulledDepartments = ({ items }: ReferenceAnswer<'departments'>): PulledSheet => ({
  variant: 'departments',
  name: '部门名册',
  title: '部门及全称',
  documents: documentsOf(items),
  columns: [column('简称', 22), column('全称', 34), column('别称', 34), column('系统', 8, 'center'), SOURCE],
  rows: items.map(({ name, full, aliases, system, source }) => ({
    key: name,
    cells: [name, full, listed(aliases), system, cite(source)],
  })),
});

/** 上级及其辖下的两级：市的是县与乡镇，省的是市与县。 */
export function pulledDivisions({ items }: ReferenceAnswer<'divisions'>): PulledSheet {
  const isProvince = items.some(({ counties }) => counties !== undefined);
  const [upper, lower] = isProvince ? ['市', '县(市、区)'] : ['县(市、区)', '乡镇(街道)'];
  return {
    variant: isProvince ? 'divisions.counties' : 'divisions',
    name: isProvince ? '市县区划' : '县乡区划',
    title: '行政区划',
    documents: documentsOf(items),
    columns: [column(upper, 16), column(lower, 20), column('区划代码', 14), column('种类', 12, 'center'), SOURCE],
    rows: items.flatMap(({ code, name, kind, towns, counties = [], source }): DraftRow[] => [
      { key: code, cells: [name, '', code, kind, cite(source)] },
      ...[...towns, ...counties].map((below) => ({
        key: below.code,
        cells: [name, below.name, below.code, below.kind, cite(source)],
      })),
    ]),
  };
}

export const pulledModels = ({ items }: ReferenceAnswer<'models'>): PulledSheet => ({
  variant: 'models',
  name: '办学模式',
  title: '办学模式',
  documents: documentsOf(items),
  columns: [column('模式名称', 16), column('松紧', 12, 'center'), column('说明', 60), SOURCE],
  rows: items.map(({ name, tightness, description, source }) => ({
    key: name,
    cells: [name, tightness, description, cite(source)],
  })),
});
