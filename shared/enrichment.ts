import type { SheetKind } from './sheets/kinds.ts';

/** 可以补充进表里的一列。`kinds` 是用得上它的表。 */
interface EnrichmentSpec {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly SheetKind[];
}

const PLACED = ['city-pairs', 'custody', 'school-pairs', 'mentors', 'university-support', 'school-register'] as const;

/** 全部可补充的列，次序即写进表里的次序。 */
export const ENRICHMENTS = [
  { id: 'standardLead', title: '规范牵头部门', kinds: ['projects'] },
  { id: 'standardParticipants', title: '规范参与部门', kinds: ['projects'] },
  { id: 'targetYears', title: '目标年份', kinds: ['projects'] },
  { id: 'milestones', title: '指标分解', kinds: ['projects'] },
  { id: 'clauses', title: '对应条款', kinds: ['projects'] },
  { id: 'status', title: '状态', kinds: ['projects'] },
  { id: 'countyCode', title: '县级区划代码', kinds: PLACED },
  { id: 'townCode', title: '乡镇区划代码', kinds: ['school-pairs', 'mentors', 'school-register'] },
  { id: 'basis', title: '依据', kinds: ['projects', ...PLACED] },
  { id: 'edition', title: '参考数据版本', kinds: ['projects', ...PLACED] },
] as const satisfies readonly EnrichmentSpec[];

export type EnrichmentColumn = (typeof ENRICHMENTS)[number]['id'];
export const ENRICHMENT_COLUMNS = ENRICHMENTS.map(({ id }) => id) as [EnrichmentColumn, ...EnrichmentColumn[]];

/** 某种表可以补充的列，按写进表里的次序。 */
export const enrichmentsFor = (kind: SheetKind): readonly (typeof ENRICHMENTS)[number][] =>
  ENRICHMENTS.filter(({ kinds }) => (kinds as readonly SheetKind[]).includes(kind));

/** 到判断日期为止，期限过了没有；没有写明期限的没有状态。 */
export const DEADLINE_STATUSES = ['已到期', '年内到期', '未到期'] as const;
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];
