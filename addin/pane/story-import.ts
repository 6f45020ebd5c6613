import type { ImportResponse } from '../../shared/api/imports.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { Edition } from '../../shared/reference.ts';
import type { Recognition } from '../excel/table.ts';
import type { DraftToReview, ImportTasks } from '../tasks/import-tasks.ts';
import { TaskError } from '../tasks/tasks.ts';

/** 怎样演导入：没有可导入的表、访问码不是编辑的、读得没有问题、发布时被人抢先。 */
export type ImportScript = 'nothing' | 'refused' | 'clean' | 'overtaken';

const RECOGNITION: Recognition<ImportKind> = {
  tables: [
    {
      ...{ sheet: '部门', name: '部门', kind: 'departments', address: 'A1:D7', headerRow: 1, firstRow: 2, lastRow: 7 },
      columns: [
        { field: 'name', header: '名称', index: 0 },
        { field: 'full', header: '全称', index: 1 },
      ],
      ...{ missing: [], extra: [], confidence: 1 },
    },
    {
      ...{ sheet: '清单', name: '清单', kind: 'projects', address: 'A2:H9', headerRow: 2, firstRow: 3, lastRow: 9 },
      columns: [{ field: 'no', header: '序号', index: 0 }],
      ...{ missing: [], extra: [], confidence: 1 },
    },
  ],
  skipped: [{ sheet: '封面', why: '没有认得的表头' }],
};

const DRAFT: Edition = {
  ...{ id: '3', title: '云川市参考数据', status: 'draft', current: false, hash: '0'.repeat(64) },
  ...{ createdOn: '2026-11-20', publishedOn: null, note: '照2024年方案' },
};

const problems: ImportResponse['problems'] = [
  {
    sheet: '部门',
    row: 4,
    column: 'name',
    severity: 'error',
    message: '第4行没有写部门名称，没有收这一行。请补上，或删去这一行',
  },
  {
    ...{ sheet: '清单', row: 5, column: 'lead', severity: 'warning' },
    message: '第5行“市山湖局”不在部门名册里，照原样收下。请改正，或把它补进名册的别称',
  },
];

const read = (clean: boolean): ImportResponse => ({
  edition: '2',
  resources: {},
  sheets: [
    { name: '部门', kind: 'departments', records: 6, kept: clean ? 6 : 5 },
    { name: '清单', kind: 'projects', records: 7, kept: 7 },
  ],
  notes: ['泛指和外部的 12 个（各高等院校、科研院所、有关部门等）沿用当前版本'],
  problems: clean ? [] : problems,
  counts: clean ? { error: 0, warning: 0, info: 0 } : { error: 1, warning: 1, info: 0 },
});

const project = (goal: string) => ({ no: 38, name: '乡村文明校园创建行动', goal, lead: ['市教育体育局'] });
const REVIEW: DraftToReview = {
  draft: DRAFT,
  diff: {
    edition: DRAFT.id,
    against: '2',
    resources: [
      {
        ...{ resource: 'departments', reordered: false, changed: [] },
        added: [{ name: '市山林湖泊保护局' }, { name: '市教育局' }],
        removed: Array.from({ length: 24 }, (_, index) => ({ name: `原第${index + 1}个部门` })),
      },
      {
        ...{ resource: 'projects', reordered: false, added: [], removed: [] },
        changed: [{ key: '38', before: project('2025年，比例达到5%。'), after: project('2026年，比例达到8%。') }],
      },
    ],
  },
};

/** 照本子演的导入。 */
export function scriptedImports(script: ImportScript | undefined): ImportTasks {
  const refuse = (): void => {
    if (script === 'refused')
      throw new TaskError('refused', '导入、发布参考数据要用编辑的访问码，现在填的只能校验和查看。请向管理员索取');
  };
  return {
    find: async () => (script === 'nothing' ? { tables: [], skipped: RECOGNITION.skipped } : RECOGNITION),
    drafts: async () => (script === 'nothing' ? [] : [DRAFT]),
    read: async (names) => {
      refuse();
      const answer = read(script === 'clean');
      const located = answer.problems.map((problem) => ({
        ...{ ...problem, worksheet: problem.sheet, address: `A${problem.row}` },
      }));
      return { names, read: answer, problems: located };
    },
    draft: async () => REVIEW,
    review: async () => REVIEW,
    publish: async () => {
      if (script === 'overtaken') throw new TaskError('conflict', '起草之后，别人已经发布了新的一版');
      return { ...DRAFT, status: 'published', current: true, publishedOn: '2026-11-23' };
    },
    discard: async () => undefined,
  };
}
