import { TaskError } from '../tasks/tasks.ts';
import type { MatchedSelection, WorkPlan, WorkTasks } from '../tasks/work/work.ts';
import { workTitle } from './work/work-wording.ts';

const MATCHED: MatchedSelection = {
  list: 'city-pairs',
  worksheet: '市际协作',
  address: 'A3:A8',
  columns: ['帮助市', '被帮助市'],
  rows: [
    { id: '0', address: 'A3', text: '聊城', sure: true, candidates: [{ id: '371500', name: '聊城市', score: 100 }] },
    {
      id: '1',
      address: 'A4',
      text: '市中区',
      sure: false,
      candidates: [
        { id: '370103', name: '济南市市中区', score: 61.2 },
        { id: '370402', name: '枣庄市市中区', score: 61.2 },
      ],
    },
    { id: '2', address: 'A5', text: '合肥', sure: false, candidates: [] },
  ],
};

const plan = (work: WorkPlan['work'], nothing: boolean): WorkPlan => ({
  work,
  title: workTitle(work),
  steps: nothing ? [] : ['在“重点项目清单”H2:K43 填 4 列 164 格', '新建工作表“目标分解表”，120 行'],
  changes: nothing
    ? []
    : [
        {
          findings: [],
          worksheet: '重点项目清单',
          address: 'H5',
          before: '委宣传部',
          after: '市委宣传部',
          why: '规范牵头部门',
          notes: [],
        },
      ],
  left: nothing
    ? []
    : [
        {
          id: '重点项目清单!H9',
          worksheet: '重点项目清单',
          address: 'H9',
          reason: 'changed',
          why: '这一格是公式，没有动',
        },
      ],
  notes: ['依据是征求意见稿，不是正式印发的文件', '有 3 格拿不准，已注明“请核对”'],
  planned: { changes: [], left: [], steps: [], notes: [], fills: [], outputs: [], anchors: [], charts: [] },
});

/** 往工作簿里写的各件活，照本子演。`nothing` 时没有要写的；`protected` 时写不成。 */
export function scriptedWork(script: 'nothing' | 'hangs' | 'protected' | undefined): WorkTasks {
  return {
    plan: ({ work }) =>
      script === 'hangs' ? new Promise(() => undefined) : Promise.resolve(plan(work, script === 'nothing')),
    matchSelection: () => Promise.resolve(MATCHED),
    carryOut: async (planned) => {
      if (script === 'protected')
        throw new TaskError('protected', '工作表“重点项目清单”受保护，没有动。请先在“审阅”里撤消工作表保护，再试一次');
      return {
        entries: [
          {
            ...{ id: 'w.0', at: new Date().toISOString(), worksheet: '重点项目清单', address: 'H5' },
            ...{ kind: 'cell', cells: 1, before: '委宣传部', after: '市委宣传部', why: '规范牵头部门' },
          },
        ],
        left: planned.left,
        notes: [],
        open: { worksheet: '目标分解表', address: 'A1' },
      };
    },
  };
}
