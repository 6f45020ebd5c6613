import type { ColumnType } from '../../../shared/sheets/column.ts';
import { type FieldId, SHEET_KIND_IDS, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isEmptyWord, readBoolean, readChoices } from '../cells.ts';
import { isUnreadable } from '../records.ts';
import type { RowRule } from '../rule.ts';

/** 签约方可以写名称，退出情况可以带日期，办学模式可以带松紧，各由自己的规则去读。 */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['signatories', 'exit', 'model', 'legalPerson']);

function unlisted(value: string, content: ColumnType): { texts: string[]; expected: string } | undefined {
  if (content.type === 'boolean')
    return readBoolean(value) === undefined ? { texts: [value], expected: '是、否' } : undefined;
  if (content.type !== 'enum') return undefined;
  const texts = readChoices(value, content.values, content.many).flatMap((choice) =>
    choice.value === undefined ? [choice.text] : [],
  );
  return texts.length > 0 ? { texts, expected: content.values.map((known) => known.value).join('、') } : undefined;
}

export const valueNotListed: RowRule = {
  scope: 'row',
  meta: {
    id: 'every-sheet/value-not-listed',
    sheets: SHEET_KIND_IDS,
    severity: 'warning',
    pack: null,
    title: '取值不在清单里',
    description: '只能从几种取值中选的格，写了别的；是否类的格读不出是或否。',
    fixable: false,
  },
  needs: [],
  *check(row, _, table) {
    for (const column of sheetKind(table.kind).columns) {
      if (READ_ELSEWHERE.has(column.id)) continue;
      const cell = row.cell(column.id as FieldId);
      const value = String(cell ?? '').trim();
      if (typeof cell === 'boolean' || isEmptyWord(value) || isUnreadable(cell)) continue;
      const found = unlisted(value, column.content);
      if (!found) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${found.texts.join('、')}”不在取值之内，应为：${found.expected}`,
      };
    }
  },
};
