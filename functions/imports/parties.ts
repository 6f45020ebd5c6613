import { namedParties } from '../text/named-parties.ts';
import type { Reader } from '../text/reader.ts';
import { type ImportRow, proseIn, type Say } from './rows.ts';

/** 一格里的部门，规范名在前后次序里；不认识的照写，并说出来。`role` 给出时只要那一角色的。 */
export function partiesInCell(
  row: ImportRow,
  field: string,
  reader: Reader,
  say: Say,
  role?: 'lead' | 'participant',
): string[] {
  const readings = reader.departments(proseIn(row.text(field)));
  const wanted = role === undefined ? readings : readings.filter((reading) => (reading.role ?? 'lead') === role);
  for (const { text, known, generic, suggestions = [] } of wanted)
    if (!known && !generic) {
      const [nearest] = suggestions;
      const advice = nearest ? `是不是“${nearest.name}”？` : '';
      say(
        row,
        field,
        'warning',
        `第${row.number}行“${text}”不在部门名册里，照原样收下。${advice}请改正，或把它补进名册的别称`,
      );
    }
  return namedParties(wanted).map(({ name }) => name);
}
