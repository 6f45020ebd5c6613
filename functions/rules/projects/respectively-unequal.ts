import type { RowRule } from '../rule.ts';

/** 「分别」后面并列的几个数，前面并列的几个名目。 */
const VALUE =
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百两]+)(?:%|个百分点|[^\d\s、,，;；。和与及至到—–~-]{0,3})?(?:以上|以下|以内|左右)?/u;
/** 几个并列的数；只有一个数时须是百分比：「甲、乙分别建设2所」是各建2所。 */
const VALUES = new RegExp(`${VALUE.source}(?:[、和与及]${VALUE.source})+|\\d+(?:\\.\\d+)?%`, 'u');
const SENTENCE = /[。;；\n]/u;
const CLAUSE = /[,，]/u;

/** 两边都是「…率」「…比例」的和、与、及，不在名称之内。 */
const BETWEEN_RATES = /(?<=率|比例|比重)(?:以及|和|与|及)(?=[^、和与及]*(?:率|比例|比重)(?:$|[、和与及]|均|应|要))/gu;

/** 一个分句里可能有几个名目：顿号处、两个比率之间必分；别的和、与、及、或可分可不分（名称里也有这些字）。 */
function memberCounts(clause: string): { readonly least: number; readonly most: number } {
  const parts = clause
    .replaceAll(BETWEEN_RATES, '、')
    .split('、')
    .filter((part) => part.trim() !== '');
  const joints = parts.join('、').matchAll(/(?<=.)(?:以及|和|与|及|或)(?=.)/gu);
  return { least: parts.length, most: parts.length + [...joints].length };
}

interface Unequal {
  readonly members: number;
  readonly values: number;
  readonly span: [number, number];
}

/**
 * 找出「甲、乙分别达到50%、90%、95%」这样名目与数目对不上的地方。只在名目确是并列、
 * 且本句到「分别」为止没有哪个分句的名目数对得上时才算：年份也可以是名目（2025年、2027年，覆盖率分别达到…）。
 */
export function unequalLists(text: string): Unequal[] {
  const found: Unequal[] = [];
  for (let at = text.indexOf('分别'); at >= 0; at = text.indexOf('分别', at + 2)) {
    const before = text.slice(0, at).split(SENTENCE).at(-1) ?? '';
    const after = text.slice(at + 2).split(SENTENCE)[0] ?? '';
    const list = VALUES.exec(after.normalize('NFKC'));
    if (!list || list.index > 12 || CLAUSE.test(after.slice(0, list.index))) continue;
    const values = list[0].split(/[、和与及]/u).length;
    const clauses = before.split(CLAUSE).filter((clause) => clause.trim() !== '');
    const counts = [...clauses.map(memberCounts), memberCounts(before)];
    const nearest = memberCounts(clauses.at(-1) ?? '');
    const fits = counts.some(({ least, most }) => values >= Math.max(least, 2) && values <= most);
    if (nearest.most < 2 || fits) continue;
    found.push({
      members: nearest.least > 1 ? nearest.least : nearest.most,
      values,
      span: [at, at + 2 + list.index + list[0].length],
    });
  }
  return found;
}

export const respectivelyUnequal: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/respectively-unequal',
    sheets: ['projects'],
    severity: 'error',
    pack: null,
    title: '“分别”前后数目不等',
    description: '“分别”前面的名目与后面的数值个数不同，无法一一对应。',
    example: {
      wrong: '2025年，公办率和普惠率分别达到50%、90%、95%。',
      right: '2025年，公办率和普惠率分别达到50%、90%。',
    },
    fixable: false,
  },
  needs: ['goal'],
  *check(row) {
    for (const { members, values, span } of unequalLists(row.text('goal')))
      yield {
        column: 'goal',
        message: `第${row.number}行“工作目标”的“分别”前有${members}项，后有${values}个数，应一一对应`,
        span,
      };
  },
};
