import type { Deadline, DepartmentReading, Milestone, NameRepair } from '../../shared/text.ts';

/** 把读出的数据说成经办人写的话。 */

/** 时限：印了年份没印月份的，按年底判断，所以说“年底前”。 */
export function deadlineText({ year, month, from, to, recurring }: Deadline): string {
  const end = (): string | undefined => {
    if (year !== undefined) return month === undefined ? `${year}年底前` : `${year}年${month}月底前`;
    if (from !== undefined && to !== undefined) return `${from}—${to}年`;
    if (to !== undefined) return `${to}年底前`;
    return from === undefined ? undefined : `${from}年起`;
  };
  const parts = [end(), recurring].filter((part) => part !== undefined);
  return parts.length === 0 ? '没有写时限' : parts.join('，');
}

const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;

/** 大数照公文写成万、亿；单位自己带万、亿的照原样。 */
export function numberText(value: number, unit = ''): string {
  for (const [size, word] of [
    [HUNDRED_MILLION, '亿'],
    [TEN_THOUSAND, '万'],
  ] as const) {
    const scaled = value / size;
    const short = Math.round(scaled * 100) / 100;
    if (!/^[万亿]/u.test(unit) && Math.abs(scaled) >= 1 && short * size === value) return `${short}${word}${unit}`;
  }
  return `${value}${unit}`;
}

/** 说“不低于”的单位：比率、钱数、分数；其余是数得出个数的，说“不少于”。 */
const RATED = new Set(['', '%', '‰', '元', '万元', '亿元', '岁', '分', '倍']);

/** 关系与数值：“不低于50%”“不少于500人次”“3—5名”。 */
export function amountText({ comparator, value, valueMax, unit }: Milestone): string {
  const amount = value === undefined ? '' : numberText(value, unit);
  const rated = RATED.has(unit ?? '');
  switch (comparator) {
    case '>=':
      return `${rated ? '不低于' : '不少于'}${amount}`;
    case '>':
      return `${rated ? '高于' : '多于'}${amount}`;
    case '<=':
      return `${rated ? '不高于' : '不超过'}${amount}`;
    case '<':
      return `${rated ? '低于' : '少于'}${amount}`;
    case '=':
      return amount;
    case '~=':
      return `约${amount}`;
    case 'range':
      return rangeText(value, valueMax, unit);
    case 'full':
      return '全部（100%）';
    case 'none':
      return '为零';
    case 'increase':
      return amount === '' ? '只说提高，没有写多少' : `提高${amount}`;
    case 'decrease':
      return amount === '' ? '只说下降，没有写多少' : `下降${amount}`;
    case 'maintain':
      return amount === '' ? '保持' : `保持在${amount}`;
    case 'complete':
      return `完成${amount}`;
    case 'some':
      return '一批，没有写数目';
    case 'qualitative':
      return '只有要求，没有数目';
  }
}

/** 单位相同只写一次；写成万的两头各写各的。 */
function rangeText(low: number | undefined, high: number | undefined, unit: string | undefined): string {
  const words = [low, high].filter((value) => value !== undefined).map((value) => numberText(value));
  return `${words.join('—')}${unit ?? ''}`;
}

export const metricText = ({ metric, part }: Milestone): string =>
  part === undefined ? metric : `${metric}（${part}）`;

const REPAIR: Record<NameRepair['kind'], string> = {
  prefix: '少了前头的字',
  suffix: '少了末尾的字',
  'prefix-and-suffix': '前后都少了字',
  separator: '与相邻的名称连写',
  alias: '用的是别称',
  'elided-prefix': '承前省了前头的字',
  typo: '有错别字',
};

const repairText = ({ kind, sure }: NameRepair): string => (sure ? REPAIR[kind] : `${REPAIR[kind]}，改法不止一种`);

/** 名称是怎样认出来的；照名录写着、没有修过的，没有什么可说。 */
export function departmentFacts({ text, name, repair, nameplateOf }: DepartmentReading): string[] {
  const original = text === name ? [] : [`原文“${text}”`];
  const mended = repair ? [[...original, repairText(repair)].join('，')] : [];
  return nameplateOf === undefined ? mended : [...mended, `“${nameplateOf}”的另一块牌子`];
}

/** 名录里有没有；泛指的本来就不在名录里。 */
export function standingText({ known, generic, suggestions = [] }: DepartmentReading): string {
  if (generic) return '泛指一类单位';
  if (known) return '名录里有';
  const names = suggestions.map(({ name }) => `“${name}”`).join('、');
  return names === '' ? '名录里没有' : `名录里没有，相近的有${names}`;
}

export const ROLE_TEXT: Record<NonNullable<DepartmentReading['role']>, string> = { lead: '牵头', participant: '配合' };
