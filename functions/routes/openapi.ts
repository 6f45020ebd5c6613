import { Hono } from 'hono';
import { z } from 'zod';
import { BreakdownsResponse } from '../../shared/api/breakdowns.ts';
import { CoverageResponse } from '../../shared/api/coverage.ts';
import { DraftRequest, EditionDiff } from '../../shared/api/editions.ts';
import { EnrichmentsRequest, EnrichmentsResponse, SheetsRequest } from '../../shared/api/enrichments.ts';
import { ImportRequest, ImportResponse } from '../../shared/api/imports.ts';
import { Problem } from '../../shared/api/problem.ts';
import { EditionsResponse, Health, ReferenceResponses } from '../../shared/api/reference.ts';
import { RulesResponse } from '../../shared/api/rules.ts';
import {
  DepartmentsResponse,
  NamesRequest,
  NamesResponse,
  OfficesResponse,
  PlacesRequest,
  PlacesResponse,
  TargetsResponse,
  TextsRequest,
} from '../../shared/api/text.ts';
import { MergeRequest, ValidationRequest, ValidationResponse } from '../../shared/api/validations.ts';
import { Edition } from '../../shared/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { EDITION_HEADER } from './edition.ts';
import { RECONCILE_OPERATIONS } from './openapi-reconcile.ts';

export interface Operation {
  readonly path: string;
  readonly summary: string;
  /** 不写时，有请求正文的是 post，没有的是 get。 */
  readonly method?: 'post' | 'delete';
  readonly request?: z.ZodType;
  /** 请求正文是表单，不是 JSON。 */
  readonly form?: true;
  /** 没有的，应答没有正文（204）；`html` 是网页。 */
  readonly response?: z.ZodType | 'html';
  /** 成功时的状态；不写时为 200。 */
  readonly status?: 201 | 204;
  /** 查询参数：名字 → 说明。 */
  readonly query?: Readonly<Record<string, string>>;
  /** 谁可以用；不写时，任何有效的令牌都可以。 */
  readonly access?: 'public' | 'editor';
}

const EDITION = { edition: '参考数据版本；不给则为当前版本' };
const ABOUT: Record<keyof typeof ReferenceResponses, string> = {
  projects: '重点项目清单',
  departments: '部门及其别称',
  divisions: '行政区划；不给 place 时为市级方案所管的那个市各县及其乡镇',
  'city-pairs': '市际协作结对关系',
  'custody-pairs': '县中托管帮扶的已知结对（不全）',
  models: '办学模式',
  documents: '所据文件',
  articles: '文件条款原文',
  offices: '责任科室',
  schools: '学校名录；没有导入过的版本是空的',
};
const resources = Object.keys(ReferenceResponses) as (keyof typeof ReferenceResponses)[];

/** 全部路由；请求与应答的规格就是两边共用的契约。 */
export const OPERATIONS: readonly Operation[] = [
  {
    path: '/v1/validations',
    summary: '校验几张表；表太大时分片送（partial）',
    request: ValidationRequest,
    response: ValidationResponse,
  },
  {
    path: '/v1/validations/merge',
    summary: '各片都判过之后，给出要看全表才能说的结论',
    request: MergeRequest,
    response: ValidationResponse,
  },
  {
    path: '/v1/enrichments',
    summary: '给每条记录补充规范名称、年份、条款、状态、区划代码、依据',
    request: EnrichmentsRequest,
    response: EnrichmentsResponse,
  },
  {
    path: '/v1/breakdowns',
    summary: '把重点项目分解到目标节点、部门与科室',
    request: SheetsRequest,
    response: BreakdownsResponse,
  },
  {
    path: '/v1/coverage',
    summary: '各县、各乡镇的结对覆盖率与未结对的学校；要有学校名录，没有的用参考数据里的',
    request: SheetsRequest,
    response: CoverageResponse,
  },
  {
    path: '/v1/text/targets',
    summary: '把工作目标读成节点',
    request: TextsRequest,
    response: TargetsResponse,
    query: EDITION,
  },
  {
    path: '/v1/text/departments',
    summary: '认出部门',
    request: TextsRequest,
    response: DepartmentsResponse,
    query: EDITION,
  },
  {
    path: '/v1/text/offices',
    summary: '认出责任科室',
    request: TextsRequest,
    response: OfficesResponse,
    query: EDITION,
  },
  {
    path: '/v1/text/places',
    summary: '认出市、县、乡镇',
    request: PlacesRequest,
    response: PlacesResponse,
    query: EDITION,
  },
  {
    path: '/v1/text/names',
    summary: '校名各是名单里的哪一所',
    request: NamesRequest,
    response: NamesResponse,
    query: EDITION,
  },
  ...resources.map((name) => ({
    path: `/v1/reference/${name}`,
    summary: ABOUT[name],
    response: ReferenceResponses[name],
    query: name === 'divisions' ? { ...EDITION, place: '上级的六位区划代码' } : EDITION,
  })),
  { path: '/v1/rules', summary: '全部规则的说明', response: RulesResponse },
  {
    path: '/v1/editions',
    summary: '参考数据的各个版本',
    response: EditionsResponse,
    query: { status: 'published（不给时）或 draft' },
  },
  {
    path: '/v1/editions',
    summary: '以当前版本为底，起草一版',
    request: DraftRequest,
    response: Edition,
    status: 201,
    access: 'editor',
  },
  { path: '/v1/editions/{id}/diff', summary: '某一版与当前版本的差别', response: EditionDiff },
  {
    path: '/v1/editions/{id}/publish',
    summary: '发布草稿，使它成为当前版本；别人已先发布时为 409',
    method: 'post',
    response: Edition,
    access: 'editor',
  },
  { path: '/v1/editions/{id}', summary: '丢弃草稿', method: 'delete', status: 204, access: 'editor' },
  {
    path: '/v1/imports',
    summary: '把几张表读成起草用的参考数据，说明各格的问题；只读',
    request: ImportRequest,
    response: ImportResponse,
    access: 'editor',
  },
  ...RECONCILE_OPERATIONS,
  { path: '/healthz', summary: '服务与数据库是否可用', response: Health, access: 'public' },
  { path: '/docs', summary: '给人看的接口说明，就是这一页', response: 'html', access: 'public' },
];

/** 契约里的前后两种样子：请求是送来的样子，应答是给出的样子。 */
const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
};
const json = (type: z.ZodType, io: 'input' | 'output') => ({ 'application/json': { schema: schema(type, io) } });
const form = (type: z.ZodType) => ({ 'application/x-www-form-urlencoded': { schema: schema(type, 'input') } });
const answer = (type: z.ZodType | 'html') =>
  type === 'html' ? { 'text/html': { schema: { type: 'string' } } } : json(type, 'output');

/** 地址里花括号括起的各段，与查询参数。 */
function parametersOf({ path, query = {} }: Operation) {
  const inPath = path.split('/').filter((part) => part.startsWith('{'));
  return [
    ...inPath.map((part) => ({
      name: part.slice(1, -1),
      in: 'path',
      required: true,
      description: '版本的编号',
      schema: { type: 'string' },
    })),
    ...Object.entries(query).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
  ];
}

/** 没有写的，同全文的 security：要令牌。角色写在令牌名下（OpenAPI 3.1 的 Security Requirement）。 */
const SECURITY = { public: [], editor: [{ token: ['editor'] }] } as const;

function operation(one: Operation) {
  const { summary, request, response, status = 200, access } = one;
  const parameters = parametersOf(one);
  return {
    summary,
    ...(access && { security: SECURITY[access] }),
    ...(parameters.length > 0 && { parameters }),
    ...(request && { requestBody: { required: true, content: one.form ? form(request) : json(request, 'input') } }),
    responses: {
      [status]: { description: '成功', ...(response && { content: answer(response) }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const methodOf = ({ method, request }: Operation) => method ?? (request ? 'post' : 'get');

/** 同一个地址的几种方法写在一处。 */
function pathsOf(operations: readonly Operation[]): Record<string, Record<string, ReturnType<typeof operation>>> {
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const one of operations) paths[one.path] = { ...paths[one.path], [methodOf(one)]: operation(one) };
  return paths;
}

function describe() {
  return {
    openapi: '3.1.0',
    info: {
      title: '教育台账',
      version: '1',
      description: `重点项目清单与结对帮扶表的校验规则和参考数据。依参考数据得出的应答，头里都有 ${EDITION_HEADER}：依的是哪一版。`,
    },
    security: [{ token: [] }],
    paths: pathsOf(OPERATIONS),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: {
        Problem: {
          description: '没有办成；原因与办法见 title、detail',
          content: { 'application/problem+json': { schema: schema(Problem, 'output') } },
        },
      },
    },
  };
}

let document: ReturnType<typeof describe> | undefined;

/** 由契约生成，首次要时才做。 */
export function openApiDocument(): ReturnType<typeof describe> {
  document ??= describe();
  return document;
}

/** `GET /openapi.json` */
export const openapi = new Hono<AppEnv>().get('/', (c) => c.json(openApiDocument()));
