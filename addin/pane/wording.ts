import type { RuleInfo } from '../../shared/api/rules.ts';
import type { CellValue } from '../../shared/api/validations.ts';
import { type Citation, SEVERITY_LABEL, type Severity } from '../../shared/finding.ts';
import type { ReferenceDocument } from '../../shared/reference.ts';
import { columnOf, sheetKind } from '../../shared/sheets/kinds.ts';
import type { FoundTable, Recognition } from '../excel/table.ts';
import type { LocatedFinding } from '../tasks/tasks.ts';
import type { SaveOutcome } from './answers.ts';

/** 结果在哪里：地址、列名（用表里自己的写法）。整张表的结果没有列名也没有地址。 */
export function placeOf(finding: LocatedFinding, recognition: Recognition): { address: string; header?: string } {
  const table = recognition.tables.find((candidate) => candidate.name === finding.sheet);
  const header = finding.column === undefined ? undefined : headerOf(table, finding.column);
  const address = finding.address ?? (finding.row === undefined ? '整张表' : `第${finding.row}行`);
  return header === undefined ? { address } : { address, header };
}

function headerOf(table: FoundTable | undefined, field: string): string | undefined {
  if (!table) return undefined;
  const found = table.columns.find((column) => column.field === field);
  return found?.header.replace(/\s+/gu, '') ?? columnOf(table.kind, field)?.title;
}

export const fieldTitles = (table: FoundTable): string[] =>
  table.missing.map((field) => columnOf(table.kind, field)?.title ?? field);

export const rowCount = (table: FoundTable): number => Math.max(0, table.lastRow - table.firstRow + 1);
export const kindTitle = (table: FoundTable): string => sheetKind(table.kind).title;

export const cellText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value);

/** 句末没有标点的，补上句号。 */
export const sentence = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`);

/** 如 `2026-11-23` → 2026年11月23日。 */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 改动的时刻，按本机时区：当天只说时分。 */
export function chineseTime(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  return at.toDateString() === now.toDateString() ? `今天 ${time}` : `${chineseDate(localDate(at))} ${time}`;
}

/** 本机时区的 `YYYY-MM-DD`。 */
export function localDate(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 一条出处所指的文件：先按题名，再按政策包。 */
export function documentOf(citation: Citation, documents: readonly ReferenceDocument[]): ReferenceDocument | undefined {
  return (
    documents.find((document) => document.title === citation.document) ??
    documents.find((document) => document.pack === citation.pack)
  );
}

/** 征求意见稿绝不说成已印发：文件清单取不到时，题名自己写着的也算。 */
export const isDraft = (citation: Citation, documents: readonly ReferenceDocument[]): boolean =>
  documentOf(citation, documents)?.status === 'draft' || citation.document.includes('征求意见稿');

const REASON: Record<Severity, string> = {
  error: '必填的内容缺了、自相矛盾，或与有约束力的条款直接抵触，应当改正。',
  warning: '很可能有误，也可能另有缘由，请核实；确属无误的可以保留。',
  info: '写法上的出入，或供参考的差别，不影响填报，可改可不改。',
};

/** 为什么是这个程度；没有出处的，说明它属填表规范。 */
export const severityReason = (finding: LocatedFinding): { label: string; text: string } => ({
  label: SEVERITY_LABEL[finding.severity],
  text: `${REASON[finding.severity]}${finding.citation ? '' : '这一条出自填表的通行规范，不属某一份文件。'}`,
});

/** 这条规则的例子：写成怎样会说，应写成怎样。 */
export const exampleText = ({ wrong, right }: RuleInfo['example']): string => `如“${wrong}”应写“${right}”`;

/** 访问码填了之后说的话。 */
export const SAVED_TEXT: Record<SaveOutcome, string> = {
  kept: '访问码已记下，下次打开不用再填。',
  session: '访问码已用上，但浏览器不让加载项存东西，关掉面板后要再填。',
  'not-a-code': '这不像访问码，没有记下。访问码只有字母、数字和符号，中间没有空格，请照管理员给的原样粘贴。',
};
