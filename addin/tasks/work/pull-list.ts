import { today } from '../../../shared/today.ts';
import { type ApiClient, ApiError } from '../../api/client.ts';
import { attempt } from '../failure.ts';
import { TaskError } from '../tasks.ts';
import { planOf } from './carry-out.ts';
import type { Planner } from './create-work.ts';
import {
  type PulledSheet,
  pulledCityPairs,
  pulledCustodyPairs,
  pulledDepartments,
  pulledDivisions,
  pulledModels,
  pulledProjects,
} from './pulled-sheet.ts';
import { draftNote } from './sheet-notes.ts';
import type { PullList, RequestOf, WorkOptions } from './work.ts';

interface Pulled {
  readonly sheet: PulledSheet;
  readonly edition: string;
  /** 名单不全一类，服务说的。 */
  readonly note?: string | undefined;
}

type Pull = (api: ApiClient, request: RequestOf<'pull-list'>, options: WorkOptions) => Promise<Pulled>;

const NOT_HELD = 422;

const PULLS: Readonly<Record<PullList, Pull>> = {
  'city-pairs': async (api, _, { signal }) => pulled(await api.reference('city-pairs', { signal }), pulledCityPairs),
  'custody-pairs': async (api, { province }, { signal }) =>
    pulled(await api.reference('custody-pairs', { signal }), (answer) => pulledCustodyPairs(answer, province)),
  projects: async (api, _, { signal }) => pulled(await api.reference('projects', { signal }), pulledProjects),
  departments: async (api, _, { signal }) => pulled(await api.reference('departments', { signal }), pulledDepartments),
  divisions: pullDivisions,
  models: async (api, _, { signal }) => pulled(await api.reference('models', { signal }), pulledModels),
};

/** 区划调所属地的；所属地的省没有收录的，服务不接受。 */
async function pullDivisions(
  api: ApiClient,
  _: RequestOf<'pull-list'>,
  { signal, place }: WorkOptions,
): Promise<Pulled> {
  try {
    return pulled(await api.reference('divisions', { signal, place }), pulledDivisions);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== NOT_HELD) throw error;
    const message = '参考数据没有收录所属地的区划，调不出。所属地选错的，请在设置里改过再试';
    throw new TaskError('missing', message, { cause: error });
  }
}

function pulled<A extends { readonly edition: string; readonly note?: string | undefined }>(
  answer: A,
  draft: (answer: A) => PulledSheet,
): Pulled {
  return { sheet: draft(answer), edition: answer.edition, note: answer.note };
}

/** 整类参考数据写成一张新表；上次调取过的，更新那一张。 */
export const planPullList: Planner<'pull-list'> = (api, request, options) =>
  attempt(async () => {
    const { signal, onProgress } = options;
    onProgress?.({ step: 'send', done: 0, total: 1 });
    const [{ sheet, edition, note }, { items: documents }] = await Promise.all([
      PULLS[request.list](api, request, options),
      api.reference('documents', { signal }),
    ]);
    onProgress?.({ step: 'send', done: 1, total: 1 });
    const { documents: titles, ...draft } = sheet;
    if (draft.rows.length === 0) throw nothingToPull(request, note);
    const dated = documents.filter(({ title }) => titles.includes(title)).map(({ title, date }) => `${title}，${date}`);
    const notes = [
      `参考数据版本 ${edition}，调取日期 ${options.asOf ?? today()}。`,
      dated.length === 0 ? '每行注明出处。' : `依据：${dated.join('；')}。每行注明出处。`,
      ...draftNote(titles),
      ...(note === undefined ? [] : [note]),
      ...(request.province === undefined ? [] : [`本表只列${request.province}的 ${draft.rows.length} 对。`]),
    ];
    const title = `调取“${draft.title}”，${draft.rows.length} 行`;
    return planOf('pull-list', title, [{ type: 'sheet', draft: { ...draft, output: 'pulled-list', notes } }], notes);
  }, options.signal);

const nothingToPull = ({ province }: RequestOf<'pull-list'>, note = ''): TaskError =>
  new TaskError(
    'missing',
    province === undefined
      ? '这一版参考数据里没有这一类，调不出。请告知管理员'
      : `参考数据里没有“${province}”的结对，调不出。请核对省名，如“河北省”。${note}`,
  );
