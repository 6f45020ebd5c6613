import type { PackId } from '../../../shared/finding.ts';
import type { ColumnSpec, ColumnType } from '../../../shared/sheets/column.ts';
import { type FieldId, SHEET_KIND_IDS, type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import { isEmptyWord, readBoolean, readChoices, readDocument } from '../cells.ts';
import { schoolsIn } from '../coverage/school-list.ts';
import { shorten } from '../quote.ts';
import { isUnreadable } from '../records.ts';
import type { Row, RowRule } from '../rule.ts';

/** 签约方可以写名称，退出情况可以带日期，办学模式可以带松紧，各由自己的规则去读。 */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['signatories', 'exit', 'model', 'legalPerson']);

/** 取值由文件限定的列：那份文件在用时，由引着条款的规则去说。 */
const JUDGED_BY: Partial<Record<SheetKind, Readonly<Record<string, PackId>>>> = {
  'city-pairs': { fields: 'sd-2019', form: 'sd-2019' },
  custody: { modes: 'moe-2022', feeUses: 'moe-2022' },
};

/** 学校一格写了几所的，说它们学段、性质的格也可以有几个取值。 */
const SCHOOL_SAID_OF: Readonly<Record<string, FieldId<'school-pairs'>>> = {
  phase: 'school',
  ownership: 'school',
  helperPhase: 'helperSchool',
  helperOwnership: 'helperSchool',
};

function isOfSeveral(row: Row, { id }: ColumnSpec, kind: SheetKind): boolean {
  // 一个人可以既是教研员又是骨干教师，也就可以有两个层级。
  if (kind === 'mentors') return id === 'identity' || id === 'level';
  const school = kind === 'school-pairs' ? SCHOOL_SAID_OF[id] : undefined;
  return school !== undefined && schoolsIn(row.text(school)).length > 1;
}

function unlisted(
  value: string,
  content: ColumnType,
  several: boolean,
): { texts: string[]; expected: string } | undefined {
  if (content.type === 'boolean')
    return (content.titled ? readDocument : readBoolean)(value) === undefined
      ? { texts: [value], expected: content.titled ? '有、无，或文件的题名' : '是、否' }
      : undefined;
  if (content.type !== 'enum') return undefined;
  const texts = readChoices(value, content.values, content.many || several).flatMap((choice) =>
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
    example: { wrong: '私人', right: '民办' },
    fixable: false,
  },
  needs: [],
  *check(row, context, table) {
    for (const column of sheetKind(table.kind).columns) {
      const judge = JUDGED_BY[table.kind]?.[column.id];
      if (READ_ELSEWHERE.has(column.id) || (judge && context.force(judge))) continue;
      const cell = row.cell(column.id as FieldId);
      const value = String(cell ?? '').trim();
      if (typeof cell === 'boolean' || isEmptyWord(value) || isUnreadable(cell)) continue;
      const found = unlisted(value, column.content, isOfSeveral(row, column, table.kind));
      if (!found) continue;
      yield {
        column: column.id,
        message: `第${row.number}行“${column.title}”的“${shorten(found.texts.join('、'))}”不在取值之内，应为：${found.expected}`,
      };
    }
  },
};
