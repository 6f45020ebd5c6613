import type { Progress } from '../../tasks/tasks.ts';
import type { BreakdownOutput, PullList, Work } from '../../tasks/work/work.ts';
import type { WorkState } from './work-state.ts';

/** 各件活叫什么、做什么；次序即菜单里的次序。 */
export const WORKS: readonly { readonly work: Work; readonly title: string; readonly about: string }[] = [
  {
    work: 'enrich',
    title: '补充列',
    about: '规范部门名称、目标年份、指标分解、对应条款、状态、区划代码，写在表的右侧',
  },
  { work: 'break-down', title: '分解目标', about: '写出目标分解表、年度任务台账、部门任务清单' },
  { work: 'pull-list', title: '调取名单', about: '把结对关系、项目清单、部门、区划等写成一张新表' },
  { work: 'pull-values', title: '对照所选', about: '所选的一列逐行对上参考数据，写在右边' },
  { work: 'cover', title: '覆盖率汇总', about: '按县、乡镇算结对覆盖率，列出未结对的学校，并作图' },
  { work: 'report', title: '校验报告', about: '把校验结果写成一张可打印的表，逐条链到单元格' },
  { work: 'consolidate', title: '汇总工作簿', about: '把几个县的 .xlsx 汇到一起，每行注明来自哪个文件' },
];

export const workTitle = (work: Work): string => WORKS.find((each) => each.work === work)?.title ?? '';

export const BREAKDOWN_TITLE: Readonly<Record<BreakdownOutput, string>> = {
  'target-breakdown': '目标分解表（一个指标一行）',
  'year-ledger': '年度任务台账（按年度）',
  'department-tasks': '部门任务清单（按部门，牵头在前）',
};

export const PULL_TITLE: Readonly<Record<PullList, string>> = {
  'city-pairs': '市际结对关系',
  'custody-pairs': '县中托管帮扶（公开可查的部分）',
  projects: '重点项目清单',
  departments: '部门及全称',
  divisions: '行政区划',
  models: '办学模式',
};

/** 定计划时在做什么。 */
export const PLANNING_TEXT: Readonly<Record<Progress['step'], string>> = {
  recognise: '正在认表',
  read: '正在读取表格',
  send: '正在向服务查询',
  mark: '正在准备',
};

/** 读屏软件要念的；不必念的没有。 */
export function workSaying(state: WorkState): string | undefined {
  switch (state.step) {
    case 'menu':
      return undefined;
    case 'form':
      return state.matched ? '对照好了，请选定拿不准的各行。' : workTitle(state.work);
    case 'planning':
      return '正在准备，还没有写。';
    case 'planned':
      return state.plan.steps.length === 0 ? '没有要写的。' : `请过目：${state.plan.steps.join('；')}。`;
    case 'writing':
      return '正在写进工作簿。';
    case 'done':
      return state.done.entries.length === 0 ? '没有写成。' : '已写好，记在改动记录里。';
  }
}
