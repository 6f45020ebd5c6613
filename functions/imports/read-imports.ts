import type { DraftResources } from '../../shared/api/editions.ts';
import type { ImportResponse, ImportSheet } from '../../shared/api/imports.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { ReferenceData, ReferenceSchool } from '../../shared/reference.ts';
import { homePlace } from '../rules/packs.ts';
import { readRecords } from '../rules/records.ts';
import { makeReader } from '../text/make-reader.ts';
import { placeReader } from '../text/places.ts';
import { readArticles } from './articles.ts';
import { readCustodyPairs } from './custody-pairs.ts';
import { readDepartments, withGeneric } from './departments.ts';
import { mergeDivisions, readDivisions } from './divisions.ts';
import { mergeDocuments, readDocuments } from './documents.ts';
import { officesWithout, readOffices, withProjects } from './offices.ts';
import { linked, readProjects } from './projects.ts';
import { type ImportRow, Problems, proseIn } from './rows.ts';
import { readSchools } from './schools.ts';

/** 市级方案的编号，也是它那一包的编号。 */
const PLAN = 'lc-2023';
const MOST_NAMED = 5;

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? '等' : '');

function rowsOf(sheet: ImportSheet): ImportRow[] {
  return readRecords(sheet).map((record) => ({
    sheet: sheet.name,
    number: record.number,
    cell: (field) => record.cell(field),
    text: (field) => proseIn(record.text(field)),
  }));
}

/**
 * 把几张表读成起草用的各类参考数据。各类照先后读：部门照区划之后、清单照新的部门来认。
 * 没有写到的类不给出，沿用当前版本的；有错误的行不收，都在 `problems` 里说明。只读，不碰数据库。
 */
export function readImports(sheets: readonly ImportSheet[], current: ReferenceData): ImportResponse {
  const problems = new Problems();
  const { say } = problems;
  const notes: string[] = [];
  const read = sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet) }));
  const has = (kind: ImportKind) => sheets.some((sheet) => sheet.kind === kind);
  const rows = (kind: ImportKind) => read.flatMap((one) => (one.sheet.kind === kind ? one.rows : []));
  const resources: DraftResources = {};
  let data = current;
  const take = (taken: DraftResources) => {
    Object.assign(resources, taken);
    data = { ...data, ...taken };
  };

  if (has('divisions')) {
    const divisions = mergeDivisions(data.divisions, readDivisions(rows('divisions'), data.divisions, say));
    take({ divisions });
    notes.push('区划表里写到的市、县，辖下以表为准；没有写到的地方沿用当前版本');
  }
  if (has('departments')) {
    const { departments, kept } = withGeneric(readDepartments(rows('departments'), data, say), data.departments);
    take({ departments });
    if (kept.length > 0)
      notes.push(`泛指和外部的 ${kept.length} 个（${listed(kept.map(({ name }) => name))}）沿用当前版本`);
  }
  if (has('offices')) take({ offices: readOffices(rows('offices'), data.departments, say) });
  if (has('documents')) {
    const places = placeReader(data.divisions);
    take({
      documents: mergeDocuments(data.documents, readDocuments(rows('documents'), data.divisions, places, say)),
    });
  }
  const isNewPlan = planTitle(data) !== planTitle(current);
  const reader = makeReader(data);
  const oldArticles = data.articles.filter(({ document }) => !(isNewPlan && document === PLAN));
  if (has('articles')) {
    const articles = readArticles(rows('articles'), data.documents, reader, say);
    const renewed = new Set(articles.map(({ document }) => document));
    take({ articles: [...articles, ...oldArticles.filter(({ document }) => !renewed.has(document))] });
  } else if (oldArticles.length < data.articles.length) {
    notes.push(`换了市级方案，原方案的 ${data.articles.length - oldArticles.length} 条条款不再沿用；没有条款表`);
    take({ articles: oldArticles });
  }
  if (has('projects')) take({ projects: readProjects(rows('projects'), isNewPlan ? [] : data.projects, reader, say) });
  else if (isNewPlan && data.projects.length > 0) {
    notes.push(`换了市级方案，原方案的 ${data.projects.length} 个项目不再沿用；没有项目清单`);
    take({ projects: [] });
  }
  if (has('projects') || has('articles')) {
    const pairs = linked(data.projects, data.articles, PLAN);
    take({ projects: pairs.projects, articles: pairs.articles });
  }
  if (!has('offices') && (has('departments') || has('projects'))) {
    const { offices, added, home } = officesWithout(data.projects, data.departments, data.offices);
    take({ offices });
    if (added.length > 0)
      notes.push(`清单里的 ${added.length} 个科室（${listed(added)}）归到“${home}”；不是的，请另附科室名册`);
  }
  if (has('offices') || has('projects')) take({ offices: withProjects(data.offices, data.projects) });
  if (has('custody')) take({ custodyPairs: readCustodyPairs(rows('custody'), say) });
  if (has('school-register')) {
    const schools = readSchools(
      rows('school-register'),
      { places: placeReader(data.divisions), home: homePlace(data.documents) },
      say,
    );
    const gone = without(data.schools, schools);
    take({ schools });
    if (gone.length > 0) notes.push(`学校名录整个以表为准；表里没有学校的${listed(gone)}，原有的学校不再沿用`);
  } else if (isNewPlan && data.schools.length > 0)
    notes.push(`换了市级方案而没有学校名录，原有的 ${data.schools.length} 所沿用；换了一个市的，请一并导入学校名录`);
  if (isNewPlan && !has('departments'))
    notes.push('换了市级方案而没有部门名册，部门仍照当前版本的认；请一并导入部门名册');

  return {
    edition: current.edition,
    resources,
    sheets: read.map(({ sheet: { name, kind }, rows: own }) => ({
      name,
      kind,
      records: own.length,
      kept: own.length - problems.refused(name),
    })),
    notes,
    problems: problems.listed(),
    counts: problems.counts(),
  };
}

/** 原有的学校所在、新的名录里没有的县。 */
function without(before: readonly ReferenceSchool[], after: readonly ReferenceSchool[]): string[] {
  const kept = new Set(after.map(({ county }) => county));
  return [...new Set(before.map(({ county }) => county))].filter((county) => !kept.has(county));
}

const planTitle = ({ documents }: ReferenceData): string | undefined => documents.find(({ id }) => id === PLAN)?.title;
