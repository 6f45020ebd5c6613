type Literal = string | number | boolean;

/**
 * 公式是否与任何单元格无关而恒为真：一个字面量（如 `=TRUE`、`=1`），
 * 或两个字面量相比（如 `="本工具"<>""`）。别的写法一律答否，宁可不画。
 */
export function isAlwaysTrue(formula: string): boolean {
  const left = literal(formula, skipSpaces(formula, formula.startsWith('=') ? 1 : 0));
  if (!left) return false;
  const at = skipSpaces(formula, left.end);
  if (at === formula.length) return typeof left.value !== 'string' && Boolean(left.value);
  const operator = OPERATORS.find(([sign]) => formula.startsWith(sign, at));
  if (!operator) return false;
  const [sign, holds] = operator;
  const right = literal(formula, skipSpaces(formula, at + sign.length));
  if (!right || skipSpaces(formula, right.end) !== formula.length) return false;
  return holds(compare(left.value, right.value));
}

/** 长的在前，`<>` 才不会读成 `<`。 */
const OPERATORS: readonly (readonly [string, (order: number) => boolean])[] = [
  ['<>', (order) => order !== 0],
  ['<=', (order) => order <= 0],
  ['>=', (order) => order >= 0],
  ['=', (order) => order === 0],
  ['<', (order) => order < 0],
  ['>', (order) => order > 0],
];

/** Excel 的次序：数字 < 文字 < 逻辑值；文字不分大小写。 */
function compare(left: Literal, right: Literal): number {
  const rank = (value: Literal) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [a, b] = [fold(left), fold(right)];
  return a === b ? 0 : a < b ? -1 : 1;
}

const fold = (value: Literal): Literal => (typeof value === 'string' ? value.toLowerCase() : value);

interface Read {
  readonly value: Literal;
  readonly end: number;
}

function literal(formula: string, start: number): Read | undefined {
  if (formula[start] === '"') return text(formula, start);
  for (const [name, value] of [
    ['TRUE', true],
    ['FALSE', false],
  ] as const) {
    const end = start + name.length;
    if (formula.slice(start, end).toUpperCase() !== name) continue;
    return { value, end: formula.startsWith('()', end) ? end + 2 : end };
  }
  return number(formula, start);
}

/** 双引号里的文字，`""` 表示一个双引号。 */
function text(formula: string, start: number): Read | undefined {
  let value = '';
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== '"') value += formula[at];
    else if (formula[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  return undefined;
}

function number(formula: string, start: number): Read | undefined {
  let end = start;
  while (end < formula.length && '0123456789.'.includes(formula.charAt(end))) end += 1;
  const value = Number(formula.slice(start, end));
  return end === start || Number.isNaN(value) ? undefined : { value, end };
}

function skipSpaces(formula: string, start: number): number {
  let at = start;
  while (formula[at] === ' ') at += 1;
  return at;
}
