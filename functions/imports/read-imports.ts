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
 * 没有写到的类不给出，沿用当前版本的；有错误的行不收，都在 `problems` 里说明。
 * 空着的、整张写错的表，一行也没有收，那一类也沿用：不能因为一张坏表，把原有的都抹掉。只读，不碰数据库。
 */
export function readImports(sheets: readonly ImportSheet[], current: ReferenceData): ImportResponse {
  const problems = new Problems();
  const { say } = problems;
  const notes: string[] = [];
  const read = sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet) }));
  const kept = new Set<ImportKind>();
  const has = (kind: ImportKind) => kept.has(kind);
  const items = <Item>(kind: ImportKind, from: (rows: ImportRow[]) => Item[]): Item[] | undefined => {
    const own = read.filter(({ sheet }) => sheet.kind === kind);
    if (own.length === 0) return undefined;
    const found = from(own.flatMap(({ rows }) => rows));
    if (found.length > 0) {
      kept.add(kind);
      return found;
    }
    notes.push(`“${listed(own.map(({ sheet }) => sheet.name))}”一行也没有收，这一类沿用当前版本`);
    return undefined;
  };
  const resources: DraftResources = {};
  let data = current;
  const take = (taken: DraftResources) => {
    Object.assign(resources, taken);
    data = { ...data, ...taken };
  };

  const divisions = items('divisions', (rows) => readDivisions(rows, data.divisions, say));
  if (divisions) {
    take({ divisions: mergeDivisions(data.divisions, divisions) });
    notes.push('区划表里写到的市、县，辖下以表为准；没有写到的地方沿用当前版本');
  }
  const ownDepartments = items('departments', (rows) => readDepartments(rows, data, say));
  if (ownDepartments) {
    const { departments, kept: common } = withGeneric(ownDepartments, data.departments);
    take({ departments });
    if (common.length > 0)
      notes.push(`泛指和外部的 ${common.length} 个（${listed(common.map(({ name }) => name))}）沿用当前版本`);
  }
  const offices = items('offices', (rows) => readOffices(rows, data.departments, say));
  if (offices) take({ offices });
  const places = placeReader(data.divisions);
  const documents = items('documents', (rows) => readDocuments(rows, data.divisions, places, say));
  if (documents) take({ documents: mergeDocuments(data.documents, documents) });
  const isNewPlan = planTitle(data) !== planTitle(current);
  const reader = makeReader(data);
  const oldArticles = data.articles.filter(({ document }) => !(isNewPlan && document === PLAN));
  const articles = items('articles', (rows) => readArticles(rows, data.documents, reader, say));
  if (articles) {
    const renewed = new Set(articles.map(({ document }) => document));
    take({ articles: [...articles, ...oldArticles.filter(({ document }) => !renewed.has(document))] });
  } else if (oldArticles.length < data.articles.length) {
    notes.push(`换了市级方案，原方案的 ${data.articles.length - oldArticles.length} 条条款不再沿用；没有条款表`);
    take({ articles: oldArticles });
  }
  const projects = items('projects', (rows) => readProjects(rows, isNewPlan ? [] : data.projects, reader, say));
  if (projects) take({ projects });
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
  const custodyPairs = items('custody', (rows) => readCustodyPairs(rows, say));
  if (custodyPairs) take({ custodyPairs });
  const schools = items('school-register', (rows) =>
    readSchools(rows, { places: placeReader(data.divisions), home: homePlace(data.documents) }, say),
  );
  if (schools) {
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
