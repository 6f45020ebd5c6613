import type { ReferenceProject } from '../../../shared/reference.ts';
import { readOrdinal } from '../../rules/cells.ts';
import { projectArticle, projectByName, projectByNumber } from '../../rules/projects/reference-row.ts';
import { bigrams, likeness } from '../../rules/similarity.ts';
import { entityType, type Found, refer } from '../entity-type.ts';
import { rounded } from '../nearest.ts';

const LEAST = 0.3;
const SHOWN = 5;
/** 再长就不是项目名称，不去比。 */
const LONGEST = 120;

const named = (names: readonly string[]) => names.map((name) => refer('departments', name));

export const projects = entityType<ReferenceProject>({
  id: 'projects',
  items: ({ reference }) => reference.projects,
  key: ({ no }) => String(no),
  name: ({ name }) => name,
  describe: (project) => `${projectArticle(project)}，牵头：${project.lead.join('、')}`,
  otherNames: (project) => [project.printed.name, projectArticle(project)],
  source: (item, sources) => sources.project(item),
  properties: [
    { id: 'no', name: '序号', values: ({ no }) => [no], same: (value, said) => readOrdinal(said) === Number(value) },
    { id: 'name', name: '项目名称', values: ({ name }) => [name] },
    { id: 'task', name: '主要任务', values: ({ task }) => [task] },
    { id: 'goal', name: '工作目标', values: ({ goal }) => [goal] },
    { id: 'lead', name: '牵头部门', type: 'departments', values: ({ lead }) => named(lead) },
    { id: 'participants', name: '参与部门', type: 'departments', values: ({ participants }) => named(participants) },
    {
      id: 'offices',
      name: '责任科室',
      type: 'offices',
      values: (project) => project.offices.map((name) => refer('offices', name)),
    },
    { id: 'articles', name: '对应条款', values: ({ articles }) => articles.map((no) => `正文第${no}条`) },
  ],
  find({ reference }) {
    const written = reference.projects.map((item) => ({ item, grams: bigrams(item.name) }));
    const only = (item: ReferenceProject, by: string): Found<ReferenceProject> => ({
      item,
      score: 1,
      exact: true,
      features: [{ id: by, value: true }],
    });
    return (text) => {
      const no = readOrdinal(text.trim().replace(/^(?:清单|项目)(?=[第\d])/u, ''));
      const numbered = no === undefined ? undefined : projectByNumber(no, reference);
      if (numbered) return [only(numbered, 'number')];
      const same = projectByName(text, reference);
      if (same) return [only(same, 'same_name')];
      if (text.length > LONGEST) return [];
      const grams = bigrams(text);
      return written
        .map(({ item, grams: theirs }) => ({ item, alike: likeness(grams, theirs) }))
        .filter(({ alike }) => alike >= LEAST)
        .sort((a, b) => b.alike - a.alike)
        .slice(0, SHOWN)
        .map(({ item, alike }) => ({
          item,
          score: alike * 0.95,
          exact: false,
          features: [{ id: 'name_likeness', value: rounded(alike) }],
        }));
    };
  },
});
