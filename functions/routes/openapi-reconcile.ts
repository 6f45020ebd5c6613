import { z } from 'zod';
import {
  ExtendResponse,
  ProposeResponse,
  ReconcileForm,
  ReconcileManifest,
  ReconcileResponse,
  SuggestResponse,
} from '../../shared/api/reconcile.ts';
import type { Operation } from './openapi.ts';

const EDITION = { edition: '参考数据版本；不给则为当前版本' };
const TYPED = { prefix: '已经输入的字', cursor: '跳过前面几个' };

/** 对照服务（W3C Reconciliation Service API 0.2）的各路由。 */
export const RECONCILE_OPERATIONS: readonly Operation[] = [
  {
    path: '/v1/reconcile',
    summary: '对照服务的说明；带 queries 或 extend 时同 POST',
    response: z.union([ReconcileManifest, ReconcileResponse, ExtendResponse]),
    query: { ...EDITION, queries: '一批查询的 JSON', extend: '取值查询的 JSON' },
  },
  {
    path: '/v1/reconcile',
    summary: '把一批文字对到参考数据（queries），或取一批标识的属性值（extend）',
    method: 'post',
    request: ReconcileForm,
    form: true,
    response: z.union([ReconcileResponse, ExtendResponse]),
    query: EDITION,
  },
  {
    path: '/v1/reconcile/suggest/entity',
    summary: '输入时提示实体',
    response: SuggestResponse,
    query: { ...TYPED, type: '哪一类', ...EDITION },
  },
  { path: '/v1/reconcile/suggest/type', summary: '输入时提示类', response: SuggestResponse, query: TYPED },
  { path: '/v1/reconcile/suggest/property', summary: '输入时提示属性', response: SuggestResponse, query: TYPED },
  {
    path: '/v1/reconcile/properties',
    summary: '某一类可取的属性',
    response: ProposeResponse,
    query: { type: '哪一类', limit: '至多几个' },
  },
  {
    path: '/v1/reconcile/preview',
    summary: '一个实体的小页',
    response: 'html',
    query: { id: '标识，如 projects:38', ...EDITION },
  },
];
