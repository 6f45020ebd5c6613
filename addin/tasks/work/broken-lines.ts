import type { BreakdownsResponse, BrokenProject } from '../../../shared/api/breakdowns.ts';
import type { DraftCell, DraftColumn } from '../../excel/sheet-draft.ts';
import type { Locate } from './asking.ts';

export type BrokenMilestone = BrokenProject['milestones'][number];
export type Party = BrokenProject['lead'][number];

/** 一个项目，连同它在各张表里的键：名称（没有名称的用行号）；同名的加序号，序号也同的再加次序。 */
export interface KeyedProject extends BrokenProject {
  readonly key: string;
}

/** 一个目标节点，连同它的键；没有读出目标的项目，也有一条没有节点的。 */
export interface BrokenLine {
  readonly key: string;
  readonly project: KeyedProject;
  readonly milestone: BrokenMilestone | undefined;
}

/** 键取自内容而不取行号，所以增删、挪动行之后，官员自己加的列仍跟着原来那一条。重了的加序。 */
export function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}

export function keyedProjects({ projects }: Pick<BreakdownsResponse, 'projects'>): readonly KeyedProject[] {
  const unique = uniqueKeys();
  const counts = new Map<string, number>();
  for (const { name } of projects) counts.set(name, (counts.get(name) ?? 0) + 1);
  // 同名的只按次序分，删去前一个，后一个旁边填的就归到别的项目上了。
  const nameOf = ({ name, no }: BrokenProject): string =>
    no !== null && (counts.get(name) ?? 0) > 1 ? `${name}（${no}）` : name;
  return projects.map((project) => ({
    ...project,
    key: unique(project.name ? nameOf(project) : `第${project.row}行`),
  }));
}

export const metricOf = ({ metric, part = '' }: BrokenMilestone): string => `${metric}${part}`;

export function linesOf(projects: readonly KeyedProject[]): readonly BrokenLine[] {
  return projects.flatMap((project): BrokenLine[] => {
    const unique = uniqueKeys();
    if (project.milestones.length === 0) return [{ key: project.key, project, milestone: undefined }];
    return project.milestones.map((milestone) => ({
      key: unique(`${project.key}/${metricOf(milestone)}`),
      project,
      milestone,
    }));
  });
}

export const NO_YEAR = '未写明年份';
export const NO_MILESTONE = '（没有读出目标，请核对原表）';

/** 一个节点的话；“分别达到”的各写各的。 */
export const sayMilestone = (milestone: BrokenMilestone): string =>
  milestone.part === undefined ? milestone.text : `${metricOf(milestone)}${milestone.targetText}`;

export const listParties = (parties: readonly Party[]): string => parties.map(({ name }) => name).join('、');

/** 项目名称，链到原表那一行。 */
export function projectCell({ sheet, row, name, no }: BrokenProject, locate: Locate): DraftCell {
  const link = locate(sheet, row, 'name');
  const value = name || (no === null ? `第${row}行` : String(no));
  return link ? { value, link } : value;
}

/** 原文与指标；读得没有把握的写明。 */
export const metricCell = (milestone: BrokenMilestone | undefined): string =>
  milestone === undefined ? NO_MILESTONE : `${metricOf(milestone)}${milestone.unsure ? '（请核对）' : ''}`;

/** 各张表共用的列。 */
export const COLUMN = {
  row: { title: '序号', width: 6, align: 'center' },
  no: { title: '原表序号', width: 9, align: 'center' },
  project: { title: '项目名称', width: 24 },
  metric: { title: '指标', width: 28 },
  target: { title: '目标值', width: 14, align: 'center' },
  deadline: { title: '完成时限', width: 14, align: 'center' },
  status: { title: '状态', width: 10, align: 'center' },
  text: { title: '目标原文', width: 36 },
  lead: { title: '牵头部门', width: 18 },
  participants: { title: '参与部门', width: 22 },
  offices: { title: '责任科室', width: 18 },
  clauses: { title: '对应条款', width: 18 },
  year: { title: '年度', width: 12, align: 'center' },
  department: { title: '部门', width: 18 },
  role: { title: '分工', width: 8, align: 'center' },
  goals: { title: '目标摘要', width: 44 },
  done: { title: '完成情况', width: 20, toFill: true },
} as const satisfies Readonly<Record<string, DraftColumn>>;
