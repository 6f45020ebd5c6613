import type { Recognition } from '../excel/table.ts';
import type { CorrectionTasks } from '../tasks/correction-tasks.ts';
import { TaskError } from '../tasks/tasks.ts';

interface Stage {
  readonly recognition: Recognition;
  /** 保存时，表头已经变了。 */
  readonly isChanged: boolean;
}

const HEADERS: readonly (readonly [header: string, field: string | undefined, ...samples: string[]])[] = [
  ['序号', 'no', '1', '2', '3'],
  ['项目名称', 'name', '乡村文明校园创建行动', '乡村绿色校园创建行动'],
  ['主要任务', 'task', '重点围绕领导班子建设、思想道德教育、活动阵地建设等方面，深化创建'],
  ['目标\n要求', undefined, '2025年，市级文明校园比例达到5%'],
  ['牵头单位', 'lead', '市教育体育局、市文明办'],
  ['', undefined, '市发展改革委、市财政局'],
  ['备注', undefined],
];

/** 更正认表，照本子演：工作表第 2 行是表头。 */
export function scriptedCorrections({ recognition, isChanged }: Stage): CorrectionTasks {
  return {
    previewHeader: async ({ headerRow = 2, headerRows }) => ({
      ...{ headerRow, headerRows, lastRow: 43, more: 0 },
      columns:
        headerRow === 2
          ? HEADERS.map(([header, field, ...samples], index) => ({
              ...{ index, letter: 'ABCDEFG'.charAt(index), header, samples },
              fields: field === undefined ? {} : { projects: field },
            }))
          : [],
    }),
    correct: async () => {
      if (isChanged) throw new TaskError('missing', '第2行的表头（E列）刚才有变动，没有记下。请关闭后再点“更正”');
      return recognition;
    },
    takeBack: async () => recognition,
  };
}
