import { z } from 'zod';
import { columnOf, type FieldId, SHEET_KIND_IDS, type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import { readChoices } from '../cells.ts';
import { schoolsIn } from '../coverage/school-list.ts';
import { readDateCell } from '../periods.ts';
import { type Context, type Row, tableRule } from '../rule.ts';
import { folded } from '../text-form.ts';
import { isSameTerm, Term, termOf } from './term.ts';

/** 两行说的是不是同一件事，看哪几列：`must` 都要填了才看，第一列是指出的那一格；`may` 有就一并看。 */
interface Key {
  readonly must: readonly FieldId[];
  readonly may: readonly FieldId[];
}

/** 项目清单的序号与名称各有规则，不在这里。 */
const KEYS: Partial<Record<SheetKind, Key>> = {
  'city-pairs': {
    must: ['helpedCity', 'helperCity'],
    may: ['helperCounty', 'helpedCounty', 'fields', 'meetingDate'],
  },
  // 一所县中两所高校由 custody/school-shared 去说。
  custody: { must: ['school', 'county'], may: ['province', 'university'] },
  'school-pairs': { must: ['school', 'helperSchool'], may: ['county', 'town'] },
  mentors: { must: ['person', 'school'], may: ['county', 'town'] },
  'university-support': { must: ['university', 'school'], may: ['county', 'baseType'] },
  'school-register': { must: ['schoolCode'], may: [] },
};

/** 同一个地方、同一个取值、同一天的不同写法算相同。可有几个取值的，逐个给出。 */
function valuesOf(row: Row, field: FieldId, kind: SheetKind, { reader }: Context): string[] {
  const text = row.text(field);
  const content = columnOf(kind, field)?.content;
  if (!row.filled(field) || !content) return [''];
  if (content.type === 'place') return [reader.places(text)[0]?.name ?? folded(text)];
  if (content.type === 'date') {
    const years = new Set(readDateCell(row.cell(field), content.many).periods.map(([first]) => first.slice(0, 4)));
    return years.size > 0 ? [...years] : [folded(text)];
  }
  if (content.type === 'enum')
    return readChoices(text, content.values, content.many).map((choice) => choice.value ?? folded(choice.text));
  if (content.type === 'school' && kind !== 'school-register') return schoolsIn(text.trim()).map(folded);
  return [folded(text)];
}

function keysOf(row: Row, context: Context, kind: SheetKind, { must, may }: Key): string[] {
  if (!must.every((field) => row.filled(field))) return [];
  return [...must, ...may]
    .map((field) => valuesOf(row, field, kind, context))
    .reduce<string[][]>((keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])), [[]])
    .map((key) => JSON.stringify(key));
}

/** 53 位的散列（cyrb53）：十万行的名目要随分片往返，原文太长；十万个里撞上一对的机会约百万分之一。 */
function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return ((low >>> 0) * 2 ** 21 + ((high >>> 0) & (2 ** 21 - 1))).toString(36);
}

/** 逐行记下的：行号、起止在 `terms` 里的位置（没有起止的表为 -1）、各个名目。起止重复得多，只记一次。 */
const Repeated = z
  .strictObject({
    terms: z.array(Term),
    lines: z.array(z.tuple([z.int(), z.int().min(-1)], z.string())),
  })
  .refine(({ terms, lines }) => lines.every(([, term]) => term < terms.length));
type Repeated = z.infer<typeof Repeated>;

interface Keyed {
  readonly row: number;
  readonly keys: readonly string[];
  readonly term: Term | undefined;
}

/** 记过的起止在哪里；只为少记，丢了也不错。 */
const positions = new WeakMap<Repeated, Map<string, number>>();

function positionOf(state: Repeated, term: Term | undefined): number {
  if (!term) return -1;
  const held = positions.get(state) ?? new Map(state.terms.map((one, index) => [JSON.stringify(one), index]));
  positions.set(state, held);
  const key = JSON.stringify(term);
  const before = held.get(key);
  if (before !== undefined) return before;
  held.set(key, state.terms.length);
  return state.terms.push(term) - 1;
}

/** 同一名目的各个周期，记住这么多就够了。 */
const REMEMBERED = 64;

const isRepeated = ({ term: left }: Keyed, { term: right }: Keyed): boolean =>
  left === undefined || right === undefined || isSameTerm(left, right);

export const rowRepeated = tableRule({
  meta: {
    id: 'every-sheet/row-repeated',
    sheets: SHEET_KIND_IDS.filter((kind) => KEYS[kind]),
    severity: 'error',
    pack: null,
    title: '两行重复',
    description:
      '两行说的是同一件事：同一对市县的同一领域同一年，同一县中的同一周期，同一对学校，同一人联系同一学校，同一高校在同一学校的同一类基地，同一学校标识码。退出后又结对的、起止不相交的不算。指向靠后的一行。',
    example: { wrong: '阎楼镇中心小学与阳谷县实验小学的结对写了两行', right: '同一对学校只留一行' },
    fixable: false,
  },
  needs: [],
  state: Repeated,
  start: (): Repeated => ({ terms: [], lines: [] }),
  step(state, row, context, kind) {
    const key = KEYS[kind];
    const keys = key ? keysOf(row, context, kind, key).map(digest) : [];
    const term = termOf(row, kind, context.asOf);
    if (keys.length > 0) state.lines.push([row.number, positionOf(state, term), ...keys]);
    return state;
  },
  merge(left, right) {
    const moved = right.terms.map((term) => positionOf(left, term));
    for (const [row, term, ...keys] of right.lines) left.lines.push([row, moved[term] ?? -1, ...keys]);
    return left;
  },
  *finish(state, table) {
    const { must, may } = KEYS[table.kind] ?? { must: [], may: [] };
    const named = sheetKind(table.kind).columns.filter(
      ({ id }) => table.columns.includes(id) && [...must, ...may].some((field) => field === id),
    );
    const held = new Map<string, Keyed[]>();
    const lines = state.lines
      .map(([row, term, ...keys]): Keyed => ({ row, term: state.terms[term], keys }))
      .sort((a, b) => a.row - b.row);
    for (const line of lines) {
      const alike = line.keys.flatMap((key) => held.get(key)?.find((other) => isRepeated(line, other)) ?? []);
      for (const key of line.keys) {
        const others = held.get(key) ?? [];
        if (others.length < REMEMBERED) held.set(key, [...others, line]);
      }
      const [before] = alike;
      if (before === undefined) continue;
      yield {
        row: line.row,
        column: must[0] ?? '',
        message: `第${line.row}行与第${before.row}行重复：${named.map(({ title }) => `“${title}”`).join('')}都相同，请删去一行或改正`,
      };
    }
  },
});
