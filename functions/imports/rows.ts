import { type ImportProblem, MAX_IMPORT_PROBLEMS } from '../../shared/api/imports.ts';
import type { CellValue } from '../../shared/api/validations.ts';
import { SEVERITIES, type Severity } from '../../shared/finding.ts';
import { FORMULA_ERRORS } from '../rules/records.ts';

/** 一条记录，按字段取值；各格的文字去掉了看不见的字符与首尾空白。 */
export interface ImportRow {
  readonly sheet: string;
  readonly number: number;
  cell(field: string): CellValue | undefined;
  text(field: string): string;
}

/** 说一处问题。 */
export type Say = (row: ImportRow, column: string | undefined, severity: Severity, message: string) => void;

/** 一次导入里说过的问题：条条都数，列出的有限。 */
export class Problems {
  readonly #all: ImportProblem[] = [];
  /** 有错误的行，因而没有收。 */
  readonly #refused = new Set<string>();

  readonly say: Say = ({ sheet, number }, column, severity, message) => {
    this.#all.push({ sheet, row: number, ...(column !== undefined && { column }), severity, message });
    if (severity === 'error') this.#refused.add(`${sheet}\n${number}`);
  };

  refused(sheet: string): number {
    return [...this.#refused].filter((key) => key.startsWith(`${sheet}\n`)).length;
  }

  /** 重的在前，同样重的照送来的次序。 */
  listed(): ImportProblem[] {
    return SEVERITIES.flatMap((wanted) => this.#all.filter(({ severity }) => severity === wanted)).slice(
      0,
      MAX_IMPORT_PROBLEMS,
    );
  }

  counts(): Record<Severity, number> {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of this.#all) counts[severity] += 1;
    return counts;
  }
}

/** 看不见的字符，和复制时断开的半个字。 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** 名称：全半角归一，一切空白与看不见的字符都去掉。 */
export const nameIn = (text: string): string => text.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(/\s/gu, '');

/** 成段的文字：换行留着，别的看不见的字符与首尾空白去掉。 */
export const proseIn = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(INVISIBLE, (char) => (char === '\n' ? char : ''))
    .trim();

const SEPARATORS = new Set('、，,;；/|\n');

/** 一格里的几个名称；括号里的顿号不算分隔：各县(市、区)政府是一个。 */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  let [depth, name] = [0, ''];
  for (const char of `${text.normalize('NFKC')}\n`) {
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    const ends = SEPARATORS.has(char) && (depth === 0 || char === '\n');
    if (!ends) name += char;
    else {
      if (nameIn(name) !== '') names.push(nameIn(name));
      [depth, name] = [0, ''];
    }
  }
  return [...new Set(names)];
}

/** 再长就不是名称。 */
export const LONGEST_NAME = 60;

/** 必须写明的名称；空着、太长、公式错误的，说明缘故，为 undefined。`what` 如「部门名称」。 */
export function requiredName(row: ImportRow, field: string, what: string, say: Say): string | undefined {
  const name = nameIn(row.text(field));
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  if (name === '') say(row, field, 'error', `第${row.number}行${lacking(row, field, what)}`);
  else say(row, field, 'error', `第${row.number}行的${what}有 ${name.length} 个字，不像名称，没有收这一行。请改短`);
  return undefined;
}

/** 没有写的话；公式错误的另说。 */
export function lacking(row: ImportRow, field: string, what: string): string {
  const value = row.cell(field);
  return typeof value === 'string' && FORMULA_ERRORS.has(value.trim())
    ? `的${what}是公式错误 ${value.trim()}，没有收这一行。请改成文字`
    : `没有写${what}，没有收这一行。请补上，或删去这一行`;
}
