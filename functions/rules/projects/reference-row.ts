import type { Citation } from '../../../shared/finding.ts';
import type { ReferenceData, ReferenceProject } from '../../../shared/reference.ts';
import { readOrdinal } from '../cells.ts';
import { perRow } from '../per-row.ts';
import type { Context, Row } from '../rule.ts';
import { type Bigrams, bigrams, likeness, similarity } from '../similarity.ts';
import { folded } from '../text-form.ts';

type ProjectRow = Row<'projects'>;

interface Index {
  readonly byNumber: ReadonlyMap<number, ReferenceProject>;
  readonly byName: ReadonlyMap<string, ReferenceProject>;
  readonly byText: ReadonlyMap<string, ReferenceProject>;
  readonly names: readonly { readonly project: ReferenceProject; readonly grams: Bigrams }[];
  /** 任务与目标的字句。 */
  readonly contents: readonly { readonly project: ReferenceProject; readonly grams: Bigrams }[];
}

const indexes = new WeakMap<ReferenceData, Index>();

function indexOf(reference: ReferenceData): Index {
  const known = indexes.get(reference);
  if (known) return known;
  const texts = reference.projects.flatMap((project) =>
    [project.goal, project.task, project.printed.goal, project.printed.task].map(
      (text) => [folded(text), project] as const,
    ),
  );
  const index: Index = {
    byNumber: new Map(reference.projects.map((project) => [project.no, project])),
    byName: new Map(reference.projects.map((project) => [folded(project.name), project])),
    byText: new Map(texts),
    names: reference.projects.map((project) => ({ project, grams: bigrams(project.name) })),
    contents: reference.projects.map((project) => ({ project, grams: bigrams(`${project.task}。${project.goal}`) })),
  };
  indexes.set(reference, index);
  return index;
}

/** 清单里有没有这一项。 */
export const projectByNumber = (no: number, reference: ReferenceData): ReferenceProject | undefined =>
  indexOf(reference).byNumber.get(no);

/** 再长就不是项目名称，不去比。 */
const LONGEST_NAME = 120;

/** 名称前的编号、外面的书名号与引号、后面的括注，不是名称的一部分。 */
const bareName = (name: string): string =>
  folded(name)
    .replace(/^[(第]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[.)、]|项[、:]?)/u, '')
    .replace(/\([^()]*\)$/u, '')
    .replace(/^[《"](.*)[》"]$/u, '$1');

/** 名称与清单某项相同（全半角、空白、换行不计，名称前后的编号、书名号、括注也不计）。 */
export function projectByName(name: string, reference: ReferenceData): ReferenceProject | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const { byName } = indexOf(reference);
  return byName.get(folded(name)) ?? byName.get(bareName(name));
}

/** 序号相符时名称要多像，才算同一项；序号不符时要多像。 */
const SAME_NUMBER = 0.5;
const OTHER_NUMBER = 0.72;

/** 名称最像的一项及其相似度。 */
export function nearestProject(
  name: string,
  reference: ReferenceData,
): { readonly project: ReferenceProject; readonly score: number } | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const grams = bigrams(name);
  return indexOf(reference)
    .names.map(({ project, grams: theirs }) => ({ project, score: likeness(grams, theirs) }))
    .reduce<{ project: ReferenceProject; score: number } | undefined>(
      (best, next) => (best && best.score >= next.score ? best : next),
      undefined,
    );
}

/** 这一行的目标或任务与清单某项逐字相同。 */
export function projectByText(row: ProjectRow, reference: ReferenceData): ReferenceProject | undefined {
  const { byText } = indexOf(reference);
  return byText.get(folded(row.text('goal'))) ?? byText.get(folded(row.text('task')));
}

/** 内容要这么像、又比第二像的高出这么多，才凭内容认定；太短、太长的不凭。 */
const SAME_CONTENT = 0.6;
const CONTENT_LEAD = 0.3;
const CONTENT_LENGTHS = [30, 2_000] as const;

/** 名称与序号都改了、任务与目标大体还是清单某项的。 */
function projectByContent(row: ProjectRow, reference: ReferenceData): ReferenceProject | undefined {
  const content = `${row.text('task')}。${row.text('goal')}`;
  if (content.length < CONTENT_LENGTHS[0] || content.length > CONTENT_LENGTHS[1]) return undefined;
  const grams = bigrams(content);
  const [best, next] = indexOf(reference)
    .contents.map(({ project, grams: theirs }) => ({ project, score: likeness(grams, theirs) }))
    .toSorted((a, b) => b.score - a.score);
  const sure = best && best.score >= SAME_CONTENT && best.score - (next?.score ?? 0) >= CONTENT_LEAD;
  return sure ? best.project : undefined;
}

function match(row: ProjectRow, reference: ReferenceData): ReferenceProject | undefined {
  const name = row.text('name');
  const no = readOrdinal(row.cell('no'));
  const numbered = no === undefined ? undefined : projectByNumber(no, reference);
  const byText = projectByText(row, reference);
  if (numbered && byText === numbered) return numbered;
  const exact = projectByName(name, reference);
  if (exact) return exact;
  if (numbered && similarity(name, numbered.name) >= SAME_NUMBER) return numbered;
  const nearest = name.trim() === '' ? undefined : nearestProject(name, reference);
  if (nearest && nearest.score >= OTHER_NUMBER) return nearest.project;
  return byText ?? projectByContent(row, reference) ?? (name.trim() === '' ? numbered : undefined);
}

/**
 * 这一行是清单的哪一项。序号与目标（或任务）一致的，名称写成别的也是它；其次名称相同，再次序号相符而名称相近，
 * 再次名称很像或文字相同，再次任务与目标大体相同；都不是则为 undefined。
 */
export const referenceOf = perRow((row: ProjectRow, { reference }) => match(row, reference));

export const projectArticle = ({ no }: Pick<ReferenceProject, 'no'>): string => `清单第${no}项`;

/** 引用清单的一项，引文照网页原样。 */
export const citeProject = (context: Context, project: ReferenceProject, quote: string): Citation =>
  context.cite('lc-2023', projectArticle(project), quote);

/** 方案里第一处含有这几个字的地方：先找正文，再找清单。找不到时只引文件。 */
export function citePlan(context: Context, words: string): Citation {
  const { articles, projects, documents } = context.reference;
  const plan = new Set(documents.filter(({ pack }) => pack === 'lc-2023').map(({ id }) => id));
  const article = articles.find(
    ({ document, text, responsibility }) =>
      plan.has(document) && (text.includes(words) || (responsibility?.includes(words) ?? false)),
  );
  if (article) return context.cite('lc-2023', article.article, words);
  const project = projects.find(({ lead, participants, offices, goal, task }) =>
    [...lead, ...participants, ...offices, goal, task].some((text) => text.includes(words)),
  );
  return project ? citeProject(context, project, words) : context.cite('lc-2023');
}
