import { PACK_IDS, type PackId } from '../../shared/finding.ts';
import { ROLES, STATUSES } from '../../shared/imports/documents.ts';
import type { ReferenceDivision, ReferenceDocument } from '../../shared/reference.ts';
import { firstDay, readChoices, readDate } from '../rules/cells.ts';
import type { PlaceReader } from '../text/places.ts';
import { type ImportRow, lacking, nameIn, namesIn, proseIn, type Say } from './rows.ts';

const LONGEST_TITLE = 200;
const DRAFT = /征求意见|送审稿|讨论稿|草案/u;

const isPack = (value: string | undefined): value is PackId => PACK_IDS.some((pack) => pack === value);
const isCity = (code: string) => code.endsWith('00') && !code.endsWith('0000');

function readJurisdiction(row: ImportRow, places: PlaceReader, codes: ReadonlySet<string>, say: Say): string[] {
  return namesIn(row.text('jurisdiction')).flatMap((name) => {
    if (codes.has(name)) return [name];
    const found = places.find(name);
    const [only] = found;
    if (only && found.length === 1) return [only.code];
    const why = found.length > 1 ? '不止一个，请写明上级或区划代码' : '不在区划名册里，请改正，或先导入区划';
    say(row, 'jurisdiction', 'warning', `第${row.number}行的适用地区“${name}”${why}；没有收这个地区`);
    return [];
  });
}

/** 2024—2028年、2024年至2028年；题名里的也认。 */
function yearsIn(text: string): Pick<ReferenceDocument, 'validFrom' | 'validTo'> {
  const found = /(20\d{2})年?\s*(?:[-—–~至到]+)\s*(20\d{2})/u.exec(text.normalize('NFKC'));
  return found?.[1] !== undefined && found[2] !== undefined ? { validFrom: found[1], validTo: found[2] } : {};
}

function readStatus(row: ImportRow, title: string, say: Say): ReferenceDocument['status'] {
  const text = row.text('status');
  const written = text === '' ? undefined : readChoices(text, STATUSES, false)[0]?.value;
  const isDraft = DRAFT.test(title) || written === 'draft';
  if (text !== '' && written === undefined)
    say(
      row,
      'status',
      'warning',
      `第${row.number}行“状态”写的是“${text}”，只认印发、征求意见稿；当作${isDraft ? '征求意见稿' : '印发'}`,
    );
  if (DRAFT.test(title) && written === 'issued')
    say(row, 'status', 'warning', `第${row.number}行状态写的是印发，题名却是征求意见稿；当作征求意见稿，不说成已印发`);
  return isDraft ? 'draft' : 'issued';
}

/** 成文日期，`YYYY-MM-DD`；只知年份的写年份。 */
function readIssueDate(row: ImportRow, say: Say): string {
  const text = nameIn(row.text('date'));
  const read = readDate(row.cell('date'));
  if (read) return firstDay(read);
  const year = /^(20\d{2})年?$/u.exec(text)?.[1];
  if (year !== undefined) return year;
  const why = text === '' ? '没有写日期' : `的日期“${text}”读不出`;
  say(row, 'date', 'warning', `第${row.number}行${why}，暂且空着。请写成 2024-05-20 这样`);
  return '';
}

/** 引用时的写法：题名带文号；征求意见稿要看得出来。 */
function fullTitle(title: string, number: string, status: ReferenceDocument['status']): string {
  const marked = status === 'draft' && !DRAFT.test(title) ? `${title}（征求意见稿）` : title;
  return number === '' || marked.includes(number) ? marked : `${marked}（${number}）`;
}

/**
 * 文件目录 → 文件。立规则的，编号即政策包的编号，因而取代同一包的那一份；一个市自己的方案是 `lc-2023` 这一包。
 * 别的文件只作出处，编号是文号或题名。
 */
export function readDocuments(
  rows: readonly ImportRow[],
  divisions: readonly ReferenceDivision[],
  places: PlaceReader,
  say: Say,
): ReferenceDocument[] {
  const codes = new Set(divisions.map(({ code }) => code).filter((code) => code !== ''));
  const seen = new Map<string, number>();
  const documents: ReferenceDocument[] = [];
  for (const row of rows) {
    const printed = proseIn(row.text('title')).replaceAll(/\s*\n\s*/gu, '');
    if (printed === '' || printed.length > LONGEST_TITLE) {
      const why = printed === '' ? lacking(row, 'title', '题名') : '的题名太长，没有收这一行。请改短';
      say(row, 'title', 'error', `第${row.number}行${why}`);
      continue;
    }
    const number = nameIn(row.text('number'));
    const status = readStatus(row, printed, say);
    const title = fullTitle(printed, number, status);
    const jurisdiction = readJurisdiction(row, places, codes, say);
    const role = row.text('role') === '' ? undefined : readChoices(row.text('role'), ROLES, false)[0]?.value;
    if (row.text('role') !== '' && role === undefined)
      say(row, 'role', 'warning', `第${row.number}行“类别”写的是“${row.text('role')}”，没有这一类；照适用地区看`);
    const pack = isPack(role) ? role : role === undefined && jurisdiction.some(isCity) ? 'lc-2023' : null;
    if (pack !== null && jurisdiction.length === 0) {
      say(
        row,
        'jurisdiction',
        'error',
        `第${row.number}行没有写明适用地区，不知道管到哪里，没有收这一行。请写上市、县的名称或代码`,
      );
      continue;
    }
    const id = pack ?? (number || title);
    const same = seen.get(id);
    if (same !== undefined) {
      say(
        row,
        pack === null ? 'title' : 'role',
        'error',
        pack === null
          ? `第${row.number}行与第${same}行是同一份文件，没有收这一行。请删去一行`
          : `第${row.number}行与第${same}行是同一类文件，一类只能有一份，没有收这一行。只作出处的，类别请写“其他”`,
      );
      continue;
    }
    seen.set(id, row.number);
    documents.push({
      ...{ id, pack, title },
      ...(number !== '' && { number }),
      ...{ date: readIssueDate(row, say), issuer: nameIn(row.text('issuer')), status, jurisdiction },
      ...yearsIn(row.text('years') || printed),
    });
  }
  return documents;
}

/** 同一编号的取代原来的，其余照旧。 */
export function mergeDocuments(
  current: readonly ReferenceDocument[],
  imported: readonly ReferenceDocument[],
): ReferenceDocument[] {
  const fresh = new Map(imported.map((each) => [each.id, each]));
  const held = new Set(current.map(({ id }) => id));
  return [...current.map((each) => fresh.get(each.id) ?? each), ...imported.filter(({ id }) => !held.has(id))];
}
