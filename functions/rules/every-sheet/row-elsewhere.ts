import { SHEET_KIND_IDS } from '../../../shared/sheets/kinds.ts';
import type { RowRule } from '../rule.ts';
import { belongs, parentName, placeCells, placeName, readWithin } from './places.ts';

/** 这两种表的行本来就写别处：市际协作跨市，托管帮扶跨省。 */
const ANYWHERE: ReadonlySet<string> = new Set(['city-pairs', 'custody']);

export const rowElsewhere: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/row-elsewhere',
    sheets: SHEET_KIND_IDS.filter((kind) => !ANYWHERE.has(kind)),
    severity: 'warning',
    pack: null,
    title: '这一行不归本地管',
    description: '一行的县(市、区)属于别的市，不在工作簿的所属地之内。没有说明所属地时，按这一版的市级方案管到的地方。',
    example: { wrong: '历下区', right: '东昌府区' },
    fixable: false,
  },
  needs: [],
  *check(row, context, table) {
    const home = placeName(context.place, context);
    if (home === undefined) return;
    for (const { column, text, readings } of placeCells(row, context, table, 'county')) {
      const inside = readWithin(text, context.place, context).length > 0;
      if (readings.length === 0 || inside || readings.some((reading) => belongs(reading, context.place, context)))
        continue;
      const homes = [...new Set(readings.flatMap((reading) => parentName(reading, context) ?? []))];
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${text}”属${homes.join('或')}，不在本表的所属地“${home}”之内，请核对`,
      };
    }
  },
};
