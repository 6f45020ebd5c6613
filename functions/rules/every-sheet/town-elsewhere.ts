import { SHEET_KIND_IDS } from '../../../shared/sheets/kinds.ts';
import type { RowRule } from '../rule.ts';
import { countyOf, hasTowns, parentName, placeCells, readWithin } from './places.ts';

export const townElsewhere: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/town-elsewhere',
    sheets: SHEET_KIND_IDS,
    severity: 'warning',
    pack: null,
    title: '乡镇不属于这个县',
    description: '同一行里的乡镇(街道)在区划名册里属于另一个县(市、区)。功能区代管的乡镇，以及名册没有收录的，不判。',
    example: { wrong: '县(市、区)：冠县；乡镇：古楼街道', right: '县(市、区)：东昌府区；乡镇：古楼街道' },
    fixable: false,
  },
  needs: [],
  *check(row, context, table) {
    const county = countyOf(row, context, table);
    if (!county || !hasTowns(county.code, context)) return;
    for (const { column, text, readings } of placeCells(row, context, table, 'town')) {
      const towns = readings.filter(({ level }) => level === 'town');
      if (towns.length === 0 || readWithin(text, county.code, context).length > 0) continue;
      const homes = [...new Set(towns.flatMap((town) => parentName(town, context) ?? []))];
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${text}”属${homes.join('、')}，不属本行的“${county.name}”，请核对`,
      };
    }
  },
};
