import type { ReferenceArticle, ReferenceProject } from '../../shared/reference.ts';
import { canonicalJson } from '../reference/content.ts';
import { readOrdinal } from '../rules/cells.ts';
import type { Reader } from '../text/reader.ts';
import { numbersIn } from './articles.ts';
import { partiesInCell } from './parties.ts';
import { type ImportRow, lacking, nameIn, namesIn, proseIn, type Say } from './rows.ts';

const LONGEST_PROJECT_NAME = 120;
const WANTED = [
  ['task', '主要任务'],
  ['goal', '工作目标'],
  ['lead', '牵头部门'],
] as const;

/** 重点项目清单 → 项目。序号是项目的身份，读不出、重复的不收；缺任务、目标、牵头的收下并说出来。 */
export function readProjects(
  rows: readonly ImportRow[],
  held: readonly ReferenceProject[],
  reader: Reader,
  say: Say,
): ReferenceProject[] {
  const known = new Map(held.map((project) => [project.no, project]));
  const seen = new Map<number, number>();
  const projects: ReferenceProject[] = [];
  for (const row of rows) {
    const no = readOrdinal(row.cell('no'));
    const name = nameIn(row.text('name'));
    if (no === undefined || !Number.isSafeInteger(no) || no < 1) {
      const written = row.text('no');
      const why =
        written === '' ? lacking(row, 'no', '序号') : `的序号“${written}”读不成数，没有收这一行。请写成 1、2、3`;
      say(row, 'no', 'error', `第${row.number}行${why}`);
      continue;
    }
    if (name === '' || name.length > LONGEST_PROJECT_NAME) {
      const why = name === '' ? lacking(row, 'name', '项目名称') : '的项目名称太长，没有收这一行。请改短';
      say(row, 'name', 'error', `第${row.number}行${why}`);
      continue;
    }
    const same = seen.get(no);
    if (same !== undefined) {
      say(row, 'no', 'error', `第${row.number}行的序号 ${no} 与第${same}行重复，没有收这一行。请改正`);
      continue;
    }
    seen.set(no, row.number);
    for (const [field, title] of WANTED)
      if (nameIn(row.text(field)) === '')
        say(row, field, 'warning', `第${row.number}行没有写“${title}”，照空着收下。请核对原文件`);
    const project = {
      ...{ no, name },
      ...{ task: proseIn(row.text('task')), goal: proseIn(row.text('goal')) },
      lead: partiesInCell(row, 'lead', reader, say),
      participants: partiesInCell(row, 'participants', reader, say),
      offices: namesIn(row.text('offices')),
      // 表里没有这一列的，同一项沿用已有的。
      articles:
        row.cell('articles') === undefined && known.get(no)?.name === name
          ? (known.get(no)?.articles ?? [])
          : numbersIn(row.text('articles')),
      printed: {
        name: row.text('name'),
        task: row.text('task'),
        goal: row.text('goal'),
        lead: row.text('lead'),
        participants: row.text('participants'),
        offices: row.text('offices'),
      },
      ...{ repairs: [], unresolved: [] },
    };
    projects.push(orUnchanged(project, known.get(no)));
  }
  return projects.toSorted((a, b) => a.no - b.no);
}

const contentOf = ({ printed: _p, repairs: _r, unresolved: _u, ...content }: ReferenceProject): string =>
  canonicalJson(content);

/** 一字未改的一项，照已有的留着，连同它的原样与校订说明。 */
const orUnchanged = (project: ReferenceProject, held: ReferenceProject | undefined): ReferenceProject =>
  held && contentOf(held) === contentOf(project) ? held : project;

/** 清单与条款互相说到对方：一边写了就算。 */
export function linked(
  projects: readonly ReferenceProject[],
  articles: readonly ReferenceArticle[],
  plan: string,
): { projects: ReferenceProject[]; articles: ReferenceArticle[] } {
  const pairs = new Set([
    ...projects.flatMap((project) => project.articles.map((article) => `${article} ${project.no}`)),
    ...articles.flatMap((article) =>
      article.document === plan ? (article.projects ?? []).map((project) => `${article.no} ${project}`) : [],
    ),
  ]);
  const numbers = articles.flatMap(({ document, no }) => (document === plan && no !== undefined ? [no] : []));
  return {
    projects: projects.map((project) => ({
      ...project,
      articles: numbers.filter((no) => pairs.has(`${no} ${project.no}`)),
    })),
    articles: articles.map((article) =>
      article.document === plan && article.no !== undefined
        ? {
            ...article,
            projects: projects.filter(({ no }) => pairs.has(`${article.no} ${no}`)).map(({ no }) => no),
          }
        : article,
    ),
  };
}
