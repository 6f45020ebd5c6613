import type { ReferenceArticle, ReferenceDocument } from '../../shared/reference.ts';
import { readOrdinal } from '../rules/cells.ts';
import type { Reader } from '../text/reader.ts';
import { partiesInCell } from './parties.ts';
import { type ImportRow, lacking, nameIn, proseIn, type Say } from './rows.ts';

/** 不带编号的各部分：总体目标、第三部分（一）。 */
const LABEL =
  /^(?:总体|主要|工作)?(?:目标|要求|任务|措施|原则|思想)$|^(?:指导思想|组织保障|保障措施|附则|文末)$|^第[一二三四五六七八九十\d]+(?:部分|章|节)(?:[（(][一二三四五六七八九十\d]+[）)])?$/u;
/** 正文第12条、第十二条、（十二）、12. 都是 12。 */
const ARTICLE = /^(?:正文)?第?(.+?)(?:条|款)?$/u;

export interface ArticleNumber {
  readonly article: string;
  readonly no?: number;
}

/** 条号读成引用的写法；读不出为 undefined。方案的条叫「正文第几条」，与清单的项相区别。 */
function articleNumber(text: string, isPlan: boolean): ArticleNumber | undefined {
  const name = nameIn(text);
  if (LABEL.test(name)) return { article: name };
  const no = readOrdinal(ARTICLE.exec(name)?.[1] ?? name);
  return no === undefined || no < 1 ? undefined : { article: `${isPlan ? '正文' : ''}第${no}条`, no };
}

/** 一格里的几个序号：1、3、第12项；几至几的展开。 */
export function numbersIn(text: string): number[] {
  const found: number[] = [];
  for (const part of text.normalize('NFKC').split(/[、,;\s]+/u)) {
    const range = /^\D*(\d{1,3})\D*[-—–~至到]\D*(\d{1,3})\D*$/u.exec(part);
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (range && from <= to) for (let no = from; no <= to; no += 1) found.push(no);
    else {
      const no = readOrdinal(/\d+/u.exec(part)?.[0] ?? ARTICLE.exec(nameIn(part))?.[1] ?? '');
      if (no !== undefined) found.push(no);
    }
  }
  return [...new Set(found)];
}

/** 句末括注的责任单位。 */
const CLOSING = /[（(][^（）()]*(?:牵头|配合|负责|参与)[^（）()]*[）)][。.]?$/u;

function split(text: string, written: string): { text: string; responsibility: string } {
  const closing = written === '' ? CLOSING.exec(text)?.[0] : undefined;
  if (closing === undefined) return { text, responsibility: written };
  return { text: text.slice(0, -closing.length).trim(), responsibility: closing };
}

/** 一行属于哪份文件；没有写的是市级方案。 */
function documentOf(row: ImportRow, documents: readonly ReferenceDocument[]): ReferenceDocument | undefined {
  const written = nameIn(row.text('document')).replaceAll(/[《》]/gu, '');
  if (written === '') return documents.find(({ pack }) => pack === 'lc-2023');
  return documents.find(({ id, title, number }) =>
    [id, nameIn(title), number].some((form) => form === written || nameIn(title).startsWith(written)),
  );
}

function partiesOf(row: ImportRow, responsibility: string, reader: Reader, say: Say) {
  const own = {
    lead: partiesInCell(row, 'lead', reader, say),
    participants: partiesInCell(row, 'participants', reader, say),
  };
  if (own.lead.length + own.participants.length > 0) return own;
  // 责任单位一格（或正文句末的括注）里写着谁牵头、谁配合。
  const field = row.text('responsibility') === '' ? 'text' : 'responsibility';
  const cell = { ...row, text: () => responsibility };
  const tell: Say = (_row, _column, severity, message) => say(row, field, severity, message);
  return {
    lead: partiesInCell(cell, field, reader, tell, 'lead'),
    participants: partiesInCell(cell, field, reader, tell, 'participant'),
  };
}

/** 条款表 → 条款。`documents` 是起草后的全部文件。 */
export function readArticles(
  rows: readonly ImportRow[],
  documents: readonly ReferenceDocument[],
  reader: Reader,
  say: Say,
): ReferenceArticle[] {
  const seen = new Map<string, number>();
  const articles: ReferenceArticle[] = [];
  for (const row of rows) {
    const refuse = (column: string, why: string) => say(row, column, 'error', `第${row.number}行${why}`);
    const document = documentOf(row, documents);
    if (!document) {
      const written = row.text('document');
      const why = written === '' ? '没有市级方案可归' : `的文件“${written}”不在文件目录里`;
      refuse('document', `${why}，没有收这一行。请先写进文件目录`);
      continue;
    }
    const number = articleNumber(row.text('article'), document.pack === 'lc-2023');
    if (!number) {
      const written = row.text('article');
      refuse(
        'article',
        written === '' ? lacking(row, 'article', '条号') : `的条号“${written}”读不出，没有收这一行。请写成“第3条”这样`,
      );
      continue;
    }
    const { text, responsibility } = split(proseIn(row.text('text')), proseIn(row.text('responsibility')));
    if (text === '') {
      refuse('text', lacking(row, 'text', '正文'));
      continue;
    }
    const key = `${document.id} ${number.article}`;
    const same = seen.get(key);
    if (same !== undefined) {
      refuse('article', `“${number.article}”与第${same}行重复，没有收这一行。请改正`);
      continue;
    }
    seen.set(key, row.number);
    const { lead, participants } = partiesOf(row, responsibility, reader, say);
    articles.push({
      ...{ document: document.id, ...number, title: proseIn(row.text('title')), text },
      ...(responsibility !== '' && { responsibility }),
      ...(number.no !== undefined && { lead, participants, projects: numbersIn(row.text('projects')) }),
      ...{ repairs: [], unresolved: [] },
    });
  }
  return articles;
}
