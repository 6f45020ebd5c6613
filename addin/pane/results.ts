import type { CellValue } from '../../shared/api/validations.ts';
import { SEVERITIES, type Severity } from '../../shared/finding.ts';
import type { CheckedWorkbook, JournalEntry, LocatedFinding } from '../tasks/tasks.ts';
import { placeOf } from './wording.ts';

/** 一条结果改到了哪一步。没有记录即未改。 */
export type Repair =
  | { readonly status: 'fixed'; readonly entry: JournalEntry }
  | { readonly status: 'changed'; readonly current: CellValue };

/** 复核时已不在的一条：本工具改好的，或官员自己改好的。 */
export interface Mended {
  readonly finding: LocatedFinding;
  readonly repair: Extract<Repair, { status: 'fixed' }> | { readonly status: 'gone' };
}

/** 列表怎样排：错误、警告、提示依次；或照工作表里的先后。 */
export type ListOrder = 'severity' | 'row';

/** 一次校验的结果，以及官员此刻怎样看它。`only` 为空集即全部显示。 */
export interface Results {
  readonly checked: CheckedWorkbook;
  readonly only: ReadonlySet<Severity>;
  readonly query: string;
  readonly order: ListOrder;
  /** 列表里停在哪一条；从详情返回时仍停在那里。 */
  readonly cursor?: string;
  /** 打开了详情的一条。 */
  readonly chosen?: string;
  /** 这次校验或复核之后改的。 */
  readonly repairs: Readonly<Record<string, Repair>>;
  /** 上次复核之前改好的，仍列着。 */
  readonly mended: readonly Mended[];
  readonly marked: boolean;
  /** 官员清除了标记：复核时也不再标。 */
  readonly unmarking: boolean;
}

/** 有没有标在格里的。 */
export const hasMarks = (checked: CheckedWorkbook): boolean =>
  checked.findings.some(({ address, worksheet }) => address !== undefined && !checked.unmarked?.includes(worksheet));

export const freshResults = (checked: CheckedWorkbook, order: ListOrder = 'severity'): Results => ({
  checked,
  only: new Set(),
  query: '',
  order,
  repairs: {},
  mended: [],
  marked: hasMarks(checked),
  unmarking: false,
});

/** 列出来的：此刻的结果，和已改好而仍列着的，照原来的次序。 */
export function shownFindings({ checked, mended }: Pick<Results, 'checked' | 'mended'>): readonly LocatedFinding[] {
  if (mended.length === 0) return checked.findings;
  const sheets = new Map(checked.response.summary.sheets.map(({ name }, index) => [name, index]));
  const sheetOf = ({ sheet }: LocatedFinding): number => sheets.get(sheet) ?? sheets.size;
  return [...checked.findings, ...mended.map(({ finding }) => finding)].toSorted(
    (a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/** 一条结果改到了哪一步。 */
export const repairOf = (results: Results, id: string): Repair | Mended['repair'] | undefined =>
  results.repairs[id] ?? results.mended.find(({ finding }) => finding.id === id)?.repair;

/** 改好了：本工具改的，或复核时已不在的。 */
export function isMended(results: Results, id: string): boolean {
  const status = repairOf(results, id)?.status;
  return status === 'fixed' || status === 'gone';
}

/** 列表里的一行：工作表的小标题，或一条结果。 */
export type ListRow =
  | { readonly row: 'sheet'; readonly key: string; readonly sheet: string; readonly count: number }
  | { readonly row: 'finding'; readonly key: string; readonly finding: LocatedFinding; readonly position: number };

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

type Seen = Pick<Results, 'checked' | 'mended' | 'only' | 'query' | 'order'>;

function matches(finding: LocatedFinding, { checked, only }: Seen, query: string): boolean {
  if (only.size > 0 && !only.has(finding.severity)) return false;
  if (query === '') return true;
  const { address, header } = placeOf(finding, checked.recognition);
  const searched = [finding.message, finding.sheet, address, header ?? '', String(finding.value ?? '')];
  return searched.some((text) => folded(text).includes(query));
}

/** 过了类别与查找两关的结果，照列表的次序：先分工作表，表内按轻重或按行；同样轻重的次序不变。 */
export function visibleFindings(results: Seen): readonly LocatedFinding[] {
  const query = folded(results.query.trim());
  const findings = shownFindings(results).filter((finding) => matches(finding, results, query));
  if (results.order === 'row') return findings;
  const sheets = new Map([...new Set(findings.map(({ sheet }) => sheet))].map((sheet, index) => [sheet, index]));
  const sheetOf = ({ sheet }: LocatedFinding): number => sheets.get(sheet) ?? 0;
  return findings.toSorted(
    (a, b) => sheetOf(a) - sheetOf(b) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** 按工作表分组，组前加小标题；`position` 从 1 起，只数结果。 */
export function listRows(findings: readonly LocatedFinding[]): readonly ListRow[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const members = groups.get(finding.sheet);
    if (members) members.push(finding);
    else groups.set(finding.sheet, [finding]);
  }
  let position = 0;
  return [...groups].flatMap(([sheet, members]): ListRow[] => [
    { row: 'sheet', key: `sheet:${sheet}`, sheet, count: members.length },
    ...members.map((finding): ListRow => {
      position += 1;
      return { row: 'finding', key: finding.id, finding, position };
    }),
  ]);
}

/** 尚未修复的各有多少。 */
export function openCounts(results: Results): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of results.checked.findings) if (!isMended(results, finding.id)) counts[finding.severity] += 1;
  return counts;
}

export const fixedCount = ({ repairs, mended }: Results): number =>
  [...Object.values(repairs), ...mended.map(({ repair }) => repair)].filter(({ status }) => status === 'fixed').length;

export const findingOf = (results: Results, id: string | undefined): LocatedFinding | undefined =>
  id === undefined ? undefined : shownFindings(results).find((finding) => finding.id === id);

/** 同一格已因别的结果改过：这条结果说的是旧文字，要再校验才作数。 */
export const isOutdated = (results: Results, finding: LocatedFinding): boolean =>
  Object.entries(results.repairs).some(
    ([id, repair]) =>
      repair.status === 'fixed' &&
      id !== finding.id &&
      repair.entry.worksheet === finding.worksheet &&
      repair.entry.address === finding.address,
  );

/** 修好的格，文字是改后的，毛病也不在了；其余仍是校验时的样子。 */
export function asItStands(results: Results, finding: LocatedFinding): LocatedFinding {
  const repair = repairOf(results, finding.id);
  if (repair?.status !== 'fixed') return finding;
  const { span: _, ...rest } = finding;
  return { ...rest, value: repair.entry.after };
}

/** 当前一条在所见结果中的位次与前后邻居；已被筛掉时没有位次。 */
export function neighbours(results: Results, id: string) {
  const findings = visibleFindings(results);
  const index = findings.findIndex((finding) => finding.id === id);
  return {
    position: index + 1,
    total: findings.length,
    previous: index > 0 ? findings[index - 1]?.id : undefined,
    next: index >= 0 ? findings[index + 1]?.id : findings[0]?.id,
  };
}
