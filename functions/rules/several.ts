import type { ColumnSpec } from '../../shared/sheets/column.ts';
import { readBoolean, readChoices, readDates } from './cells.ts';
import { schoolsIn } from './coverage/school-list.ts';

const PLACE_END = /^[省市县区旗镇乡]$/u;

/** 空白与换行隔开了几个：去掉当中的空白，就粘成了一个。 */
export function areSeveral(text: string, { content }: Pick<ColumnSpec, 'content'>): boolean {
  if (!/\S\s+\S/u.test(text)) return false;
  switch (content.type) {
    case 'school':
    case 'university':
      return schoolsIn(text).length > 1;
    case 'enum': {
      const choices = readChoices(text, content.values, true);
      return choices.length > 1 && choices.every(({ value }) => value !== undefined);
    }
    case 'boolean':
      return text.split(/\s+/u).every((part) => readBoolean(part) !== undefined);
    case 'date':
      return readDates(text).length > 1;
    case 'place': {
      const ends = text.split(/[\s、，,]+/u).map((part) => part.slice(-1));
      return PLACE_END.test(ends[0] ?? '') && new Set(ends).size === 1;
    }
    default:
      return false;
  }
}
