import type { DepartmentReading } from '../../shared/text.ts';
import type { Feature, Found } from './entity-type.ts';
import { nearest, rounded } from './nearest.ts';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const REPAIRED = { sure: 0.95, likely: 0.75 };
/** 一格里有几个名称，就没有哪一个是“它”。 */
const ONE_OF_MANY = 0.6;
/** 名称之外还有这么多字以内，是“牵头”“负责”一类；再多便是别的话。 */
const WORDS_AROUND = 4;

const hanIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

/** 部门与科室：照名册读一段文字，读出一个在册的才算认定。 */
export function readNames<Item extends Named>(
  items: readonly Item[],
  read: (text: string) => readonly DepartmentReading[],
): (text: string) => readonly Found<Item>[] {
  const byName = new Map(items.map((item) => [item.name, item]));
  const likely = nearest(items, ({ name, aliases }) => [name, ...aliases]);

  function known(reading: DepartmentReading, isOnly: boolean): Found<Item>[] {
    const item = byName.get(reading.name);
    if (!item) return [];
    const { repair } = reading;
    const whole = repair === undefined ? 1 : repair.sure ? REPAIRED.sure : REPAIRED.likely;
    const features: Feature[] = [
      { id: 'only_name', value: isOnly },
      { id: 'as_registered', value: repair === undefined },
      ...(repair ? [{ id: `repair_${repair.kind.replaceAll('-', '_')}`, value: repair.sure }] : []),
    ];
    const exact = isOnly && repair?.sure !== false;
    return [{ item, score: isOnly ? whole : whole * ONE_OF_MANY, exact, features }];
  }

  const suggested = ({ suggestions = [] }: DepartmentReading): Found<Item>[] =>
    suggestions.flatMap(({ name, score }) => {
      const item = byName.get(name);
      const features = [{ id: 'name_likeness', value: rounded(score) }];
      return item ? [{ item, score: score * 0.9, exact: false, features }] : [];
    });

  return (text) => {
    const readings = read(text);
    const [first, ...others] = readings;
    if (!first) return likely(text);
    // “市教育体育局（市委教育工委）”：后一个是同一机构的另一块牌子。
    const isOnly =
      others.every(({ nameplateOf }) => nameplateOf === first.name) &&
      hanIn(text) - readings.reduce((sum, reading) => sum + hanIn(reading.text), 0) <= WORDS_AROUND;
    return readings.flatMap((reading) =>
      byName.has(reading.name) ? known(reading, isOnly && reading === first) : suggested(reading),
    );
  };
}
