import type { FieldId, SheetKind } from './sheets/kinds.ts';

/** 各种表看哪几列。 */
export type FieldsByKind = { readonly [K in SheetKind]?: readonly FieldId<K>[] };

/** 可以补充进表里的一列。`reads` 是用得上它的各种表，与各要看哪几列：只送这些。 */
interface EnrichmentSpec {
  readonly id: string;
  readonly title: string;
  readonly reads: FieldsByKind;
}

/** 认出是清单的哪一项要看的。 */
const PROJECT = ['no', 'name', 'task', 'goal'] as const;
const CITIES = ['helperCity', 'helpedCity'] as const;

/**
 * 全部可补充的列，次序即写进表里的次序。
 * `reads` 多一列、少一列，tests/addin/functions-tool-reads.test.ts 都不过。
 */
export const ENRICHMENTS = [
  { id: 'standardLead', title: '规范牵头部门', reads: { projects: ['lead', 'participants'] } },
  { id: 'standardParticipants', title: '规范参与部门', reads: { projects: ['lead', 'participants'] } },
  { id: 'targetYears', title: '目标年份', reads: { projects: ['goal'] } },
  { id: 'milestones', title: '指标分解', reads: { projects: ['goal'] } },
  { id: 'clauses', title: '对应条款', reads: { projects: PROJECT } },
  { id: 'status', title: '状态', reads: { projects: ['goal'] } },
  {
    id: 'countyCode',
    title: '县级区划代码',
    reads: {
      'city-pairs': [...CITIES, 'helperCounty', 'helpedCounty'],
      custody: ['province', 'county'],
      'school-pairs': ['county'],
      mentors: ['county'],
      'university-support': ['county'],
      'school-register': ['county'],
    },
  },
  {
    id: 'townCode',
    title: '乡镇区划代码',
    reads: {
      'school-pairs': ['county', 'town'],
      mentors: ['county', 'town'],
      'school-register': ['county', 'town'],
    },
  },
  {
    id: 'basis',
    title: '依据',
    reads: {
      projects: PROJECT,
      'city-pairs': CITIES,
      custody: ['province'],
      'school-pairs': [],
      mentors: [],
      'university-support': [],
      'school-register': [],
    },
  },
  {
    id: 'edition',
    title: '参考数据版本',
    reads: {
      projects: [],
      'city-pairs': [],
      custody: [],
      'school-pairs': [],
      mentors: [],
      'university-support': [],
      'school-register': [],
    },
  },
] as const satisfies readonly EnrichmentSpec[];

export type EnrichmentColumn = (typeof ENRICHMENTS)[number]['id'];
export const ENRICHMENT_COLUMNS = ENRICHMENTS.map(({ id }) => id) as [EnrichmentColumn, ...EnrichmentColumn[]];

const readsIn = (kind: SheetKind, { reads }: EnrichmentSpec): readonly string[] | undefined => reads[kind];

/** 某种表可以补充的列，按写进表里的次序。 */
export const enrichmentsFor = (kind: SheetKind): readonly (typeof ENRICHMENTS)[number][] =>
  ENRICHMENTS.filter((spec) => readsIn(kind, spec) !== undefined);

/** 给某种表补充这几列要看的各列。 */
export function enrichmentReads(kind: SheetKind, wanted: readonly EnrichmentColumn[]): ReadonlySet<string> {
  const chosen = enrichmentsFor(kind).filter(({ id }) => wanted.includes(id));
  return new Set(chosen.flatMap((spec) => readsIn(kind, spec) ?? []));
}

/** 到判断日期为止，期限过了没有；没有写明期限的没有状态。 */
export const DEADLINE_STATUSES = ['已到期', '年内到期', '未到期'] as const;
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];
