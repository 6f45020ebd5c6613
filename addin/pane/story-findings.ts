import type { Citation, Severity } from '../../shared/finding.ts';
import type { ReferenceDocument } from '../../shared/reference.ts';
import type { Recognition } from '../excel/table.ts';
import type { CheckedWorkbook, LocatedFinding } from '../tasks/tasks.ts';
import { GOAL, PARTICIPANTS } from './story-readings.ts';

/** 样例页的数据：照聊城方案的清单编的，只给人看界面用。 */

const PLAN = '聊城市建设全国乡村教育振兴先行区专项工作方案（征求意见稿）';

export const STORY_DOCUMENTS: readonly ReferenceDocument[] = [
  document('lc-2023', PLAN, '2023-05-15', '聊城市教育和体育局', 'draft'),
  document('sd-2019', '关于做好市际教育协作的通知（鲁教厅办发〔2019〕5号）', '2019-01-18', '山东省教育厅', 'issued'),
  document('moe-2022', '关于开展县中托管帮扶的通知（教基厅函〔2022〕13号）', '2022-05-27', '教育部办公厅', 'issued'),
  document('he-2020', '关于城乡义务教育一体化办学的意见', '2020-01-19', '河北省教育厅', 'issued'),
];

function document(
  pack: ReferenceDocument['pack'],
  title: string,
  date: string,
  issuer: string,
  status: ReferenceDocument['status'],
): ReferenceDocument {
  return { id: pack ?? title, pack, title, date, issuer, status, jurisdiction: [] };
}

const list = (no: number, quote: string): Citation => ({
  pack: 'lc-2023',
  document: PLAN,
  article: `清单第${no}项`,
  quote,
});

export const STORY_RECOGNITION: Recognition = {
  tables: [
    {
      sheet: '重点项目清单',
      name: '重点项目清单',
      kind: 'projects',
      address: 'A2:G43',
      headerRow: 2,
      firstRow: 3,
      lastRow: 43,
      columns: [
        'no 序号',
        'name 项目名称',
        'task 主要任务',
        'goal 工作目标',
        'lead 牵头单位',
        'participants 参与部门',
      ].map((pair, index) => {
        const [field = '', header = ''] = pair.split(' ');
        return { field, header, index };
      }),
      missing: ['offices'],
      extra: ['完成情况', '备注'],
      confidence: 0.82,
    },
    {
      sheet: '市际协作',
      name: '市际协作',
      kind: 'city-pairs',
      address: 'A3:I9',
      headerRow: 3,
      firstRow: 4,
      lastRow: 9,
      columns: ['帮助市', '被帮助市', '协作领域', '结对形式'].map((header, index) => ({
        field: ['helperCity', 'helpedCity', 'fields', 'form'][index] ?? header,
        header,
        index,
      })),
      missing: [],
      extra: [],
      confidence: 1,
      corrected: '1',
    },
  ],
  skipped: [
    { sheet: '封面', why: '没有认得的表头', correctable: true },
    { sheet: '往年清单', why: '照您的更正，表头在第2行的表不校验', corrected: '2' },
    { sheet: '附件2', why: '工作表是空的' },
  ],
};

export const NOTHING: Recognition = {
  tables: [],
  skipped: [
    { sheet: 'Sheet1', why: '没有认得的表头：认出的列名只有“序号”', correctable: true },
    { sheet: '通讯录', why: '没有认得的表头', correctable: true },
    { sheet: '附件2', why: '工作表是空的' },
  ],
};

type Sample = Omit<LocatedFinding, 'id' | 'worksheet' | 'sheet' | 'row' | 'address'> & { readonly letter?: string };

const SAMPLES: readonly Sample[] = [
  {
    rule: 'projects/lead-damaged',
    severity: 'warning',
    column: 'lead',
    letter: 'E',
    message: '“教育体育局文明办”像是两个部门连写，且脱了“市”字，应为“市教育体育局、市文明办”',
    value: '教育体育局文明办',
    span: [0, 8],
    fix: { value: '市教育体育局、市文明办' },
    citation: list(2, '牵头部门：市教育体育局、市文明办'),
  },
  {
    rule: 'projects/goal-missing',
    severity: 'error',
    column: 'goal',
    letter: 'D',
    message: '“工作目标”没有填写',
    value: null,
    citation: list(3, '2025年，乡村绿色校园全覆盖。'),
  },
  {
    rule: 'projects/goal-no-deadline',
    severity: 'warning',
    column: 'goal',
    letter: 'D',
    message: '“工作目标”没有写明完成时限',
    value: '遴选推荐一批省级乡村书香校园，乡镇驻地中小学校功能室建设及仪器器材配备达到省定Ⅱ类办学条件标准。',
    span: [0, 14],
    citation: list(4, '“十四五”期间，遴选推荐一批省级乡村书香校园。'),
    related: [
      {
        pack: 'lc-2023',
        document: PLAN,
        article: '正文第2条',
        quote: '开展乡村文明校园、绿色校园、书香校园、温馨校园建设活动。',
      },
    ],
  },
  {
    rule: 'projects/percentage',
    severity: 'error',
    column: 'goal',
    letter: 'D',
    message: '“120%”超过了100%，比例不应大于100%',
    value: GOAL,
    span: [GOAL.indexOf('120%'), GOAL.indexOf('120%') + 4],
  },
  {
    rule: 'projects/digits',
    severity: 'info',
    column: 'goal',
    letter: 'D',
    message: '“2O25”里的字母O应为数字0',
    value: '2O25年，乡村绿色校园全覆盖。',
    span: [0, 4],
    fix: { value: '2025年，乡村绿色校园全覆盖。' },
  },
  {
    rule: 'projects/blanks',
    severity: 'info',
    column: 'participants',
    letter: 'F',
    message: '首尾有多余的空白和换行',
    value: ' 市发展改革委、\n市财政局\u3000',
    span: [8, 9],
    fix: { value: '市发展改革委、市财政局' },
  },
  {
    rule: 'projects/lead-also-participant',
    severity: 'warning',
    column: 'participants',
    letter: 'F',
    message: '“市教育体育局”既是牵头部门又列为参与部门',
    value: PARTICIPANTS,
    span: [0, 6],
    citation: list(7, '牵头部门：市教育体育局'),
  },
];

const FALLBACK: Sample = { rule: '', severity: 'info', message: '' };

/** 生出 `count` 条结果，前两条关于整张表，末一成在第二张表上。 */
function storyFindings(count: number): readonly LocatedFinding[] {
  return Array.from({ length: count }, (_, index): LocatedFinding => {
    const id = `f${index + 1}`;
    if (index < 2)
      return {
        id,
        rule: index === 0 ? 'table/column-missing' : 'projects/reference-missing',
        severity: 'warning',
        sheet: '重点项目清单',
        worksheet: '重点项目清单',
        message: index === 0 ? '表里没有“责任科室”一列' : '缺少清单第38项“乡村教育数字化提升工程”',
        citation: list(38, '乡村教育数字化提升工程'),
      };
    const { letter = 'A', ...sample } = SAMPLES[index % SAMPLES.length] ?? FALLBACK;
    const sheet = index >= count * 0.9 ? '市际协作' : '重点项目清单';
    const row = 3 + Math.floor(index / 2);
    return {
      ...sample,
      id,
      kind: 'projects',
      sheet,
      worksheet: sheet,
      row,
      address: `${letter}${row}`,
      message: `第${row}行${sample.message}`,
    };
  });
}

export function storyWorkbook(count: number): CheckedWorkbook {
  const findings = storyFindings(count);
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) bySeverity[finding.severity] += 1;
  return {
    recognition: STORY_RECOGNITION,
    findings,
    response: {
      edition: '2023-05',
      asOf: '2026-11-23',
      packs: ['lc-2023', 'sd-2019'],
      findings: [],
      summary: { bySeverity, sheets: [] },
    },
  };
}
