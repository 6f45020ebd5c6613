import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { ReferenceAnswer } from '../../shared/api/reference.ts';
import type { ReferenceData, ReferenceDivision, ReferenceResource } from '../../shared/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { loadReference } from '../reference/repository.ts';
import { type Source, sourcesOf } from '../reference/sources.ts';
import { provinceNames } from '../rules/custody/provinces.ts';
import { homePlace } from '../rules/packs.ts';
import { contractError } from './body.ts';
import { editionFor } from './edition.ts';

/** 教育部通知所列的学校数，另有创新人才教育研究会托管的3所。 */
const CUSTODY_TOTAL = 112;

/** 不计入县、乡镇数的：统计用的开发区、没有代码的功能区、类似乡级单位。 */
const COUNTED_KINDS = new Set(['地级市', '区', '县', '县级市', '街道', '镇', '乡']);
const isCounted = (division: ReferenceDivision) => COUNTED_KINDS.has(division.kind);

const withSource = <T extends object>(items: readonly T[], sourceOf: (item: T) => Source) =>
  items.map((item) => ({ ...item, source: sourceOf(item) }));

const closed = <R extends ReferenceResource, T>(resource: R, edition: string, items: T[]) => ({
  edition,
  resource,
  count: items.length,
  openList: false,
  items,
});

/** 某省各市及其县，或某市各县及其乡镇。 */
function divisionsUnder({ edition, divisions, documents }: ReferenceData, place: string): ReferenceAnswer<'divisions'> {
  const root = divisions.find((division) => division.code === place);
  if (root?.level !== 'province' && root?.level !== 'city')
    throw contractError([{ path: 'place', message: '应为这个版本收录的省或市的六位区划代码，如 371500、370000' }]);
  const childrenOf = ({ code }: ReferenceDivision) => divisions.filter((division) => division.parent === code);
  const { division: source } = sourcesOf({ documents });
  const items = childrenOf(root)
    .filter(isCounted)
    .map((division) => {
      const children = childrenOf(division);
      const counted = children.filter(isCounted);
      const others = children.filter((child) => !isCounted(child));
      return division.level === 'city'
        ? { ...division, source: source(division), towns: [], counties: counted, others }
        : { ...division, source: source(division), towns: counted, others };
    });
  const zones = childrenOf(root).filter((division) => !isCounted(division));
  const note = `另有不单列的开发区、功能区：${zones.map((zone) => zone.name).join('、')}。`;
  return { ...closed('divisions', edition, items), ...(zones.length > 0 && { note }) };
}

const answers: { [R in ReferenceResource]: (data: ReferenceData, place: string) => ReferenceAnswer<R> } = {
  projects: (data) => closed('projects', data.edition, withSource(data.projects, sourcesOf(data).project)),
  departments: (data) => closed('departments', data.edition, withSource(data.departments, sourcesOf(data).department)),
  divisions: divisionsUnder,
  'city-pairs': (data) => closed('city-pairs', data.edition, withSource(data.cityPairs, sourcesOf(data).cityPair)),
  'custody-pairs': (data) => ({
    ...closed('custody-pairs', data.edition, withSource(data.custodyPairs, sourcesOf(data).custodyPair)),
    openList: true,
    total: CUSTODY_TOTAL,
    note: `通知附件列有${CUSTODY_TOTAL}对（另有创新人才教育研究会托管的3所），这里只收录公开可查的${data.custodyPairs.length}对；没有列出的，不能据此认为有误。`,
  }),
  models: (data) => closed('models', data.edition, withSource(data.models, sourcesOf(data).model)),
  documents: (data) => {
    const names = new Map([...provinceNames, ...data.divisions.map(({ code, name }) => [code, name] as const)]);
    const items = withSource(data.documents, ({ title }) => ({ document: title })).map((document) => ({
      ...document,
      places: document.jurisdiction.map((code) => ({ code, name: names.get(code) ?? code })),
    }));
    return closed('documents', data.edition, items);
  },
  articles: (data) => closed('articles', data.edition, withSource(data.articles, sourcesOf(data).article)),
  offices: (data) => closed('offices', data.edition, withSource(data.offices, sourcesOf(data).office)),
  schools: (data) => closed('schools', data.edition, [...data.schools]),
};

/**
 * 一个版本的内容不变，ETag 就是它的 hash；客户端带着 If-None-Match 来问，没变只答 304。
 * 恢复旧内容的新版本与旧的同 hash，所以另用 Content-Location 说明是哪一版：它在 304 里也有。
 */
const answer = (resource: ReferenceResource) => async (c: Context<AppEnv>) => {
  const edition = await editionFor(c, c.req.query('edition'));
  const data = await loadReference(c.env.DB, edition);
  c.header('ETag', `"${edition.hash}"`);
  c.header('Cache-Control', 'private, no-cache');
  c.header('Content-Location', `${c.req.path}?${new URLSearchParams({ ...c.req.query(), edition: edition.id })}`);
  return c.json(answers[resource](data, c.req.query('place') ?? homePlace(data.documents)));
};

const routes = new Hono<AppEnv>().use(etag());
for (const resource of Object.keys(answers) as ReferenceResource[]) routes.get(`/${resource}`, answer(resource));

/** `GET /v1/reference/{resource}[?edition=][&place=]` */
export const reference = routes;
