import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { matchedRoutes } from 'hono/route';
import { METHOD_NAME_ALL } from 'hono/router';
import { secureHeaders } from 'hono/secure-headers';
import { MAX_BODY_BYTES } from '../shared/api/limits.ts';
import { access, addressLimit, allowedOrigin } from './access/access.ts';
import type { AppEnv } from './bindings.ts';
import { logError } from './log.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { ReferenceUnavailable } from './reference/repository.ts';
import { tooLarge } from './routes/body.ts';
import { breakdowns } from './routes/breakdowns.ts';
import { coverage } from './routes/coverage.ts';
import { docs } from './routes/docs.ts';
import { EDITION_HEADER } from './routes/edition.ts';
import { editions } from './routes/editions.ts';
import { enrichments } from './routes/enrichments.ts';
import { health, whenMigrated } from './routes/health.ts';
import { imports } from './routes/imports.ts';
import { openapi } from './routes/openapi.ts';
import { reconcile } from './routes/reconcile.ts';
import { reference } from './routes/reference.ts';
import { rules } from './routes/rules.ts';
import { text } from './routes/text.ts';
import { validations } from './routes/validations.ts';

/** 库一时不可用，过这么久再来问。 */
const RETRY_SECONDS = 5;

/** 正文送到一半，连接断了：workerd 在这种错误上写着 `retryable`（库与限流的错误另有自己的类）。 */
const isDisconnected = (error: Error): boolean => 'retryable' in error && error.retryable === true;

const app = new Hono<AppEnv>();

// 接口只答数据，不该被当网页打开，也不该进框；窗格自己的头见 addin/pane/public/_headers。
app.use(
  secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    overwrite: false, // 对照预览是要进框的网页，自带策略
  }),
);
app.use(
  cors({
    origin: (origin, c) => allowedOrigin(origin, c.req.url, c.env.ACCESS),
    allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
    exposeHeaders: ['ETag', 'Retry-After', EDITION_HEADER],
  }),
);
app.use(addressLimit);

app.route('/healthz', health);
app.route('/openapi.json', openapi);
app.route('/docs', docs);

app.use(whenMigrated);
// 应答里有表格的话；没有另说的，谁也不留。
app.use(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
});
app.use(access);
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (_c, methods) =>
      problemResponse(
        new ProblemError('method-not-allowed', `这个地址只接受 ${methods.join('、')}。`, {
          headers: { Allow: methods.join(', ') },
        }),
      ),
  }),
);
app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
app.route('/v1/validations', validations);
app.route('/v1/enrichments', enrichments);
app.route('/v1/breakdowns', breakdowns);
app.route('/v1/coverage', coverage);
app.route('/v1/text', text);
app.route('/v1/reference', reference);
app.route('/v1/rules', rules);
app.route('/v1/editions', editions);
app.route('/v1/imports', imports);
app.route('/v1/reconcile', reconcile);

app.notFound(() => problemResponse(new ProblemError('not-found', '没有这个地址，请核对网址。')));

app.onError((error, c) => {
  if (error instanceof ProblemError) return problemResponse(error);
  if (isDisconnected(error))
    return problemResponse(new ProblemError('malformed-json', '正文没有送完，连接就断了。请再送一次。'));
  // 只记匹配到的路由，不记网址：查询参数里可能有别的。
  const route = matchedRoutes(c).findLast(({ method }) => method !== METHOD_NAME_ALL)?.path ?? '';
  const where = { method: c.req.method, route };
  if (error instanceof ReferenceUnavailable) {
    logError('unavailable', where, error, error.cause instanceof Error ? error.cause.message : undefined);
    return problemResponse(
      new ProblemError('unavailable', `${error.message}。请稍后再试；一直这样，请告诉管理员。`, {
        headers: { 'Retry-After': String(RETRY_SECONDS) },
      }),
    );
  }
  logError('internal', where, error);
  return problemResponse(new ProblemError('internal', '服务出错，已记入日志。请稍后再试；再不行请告诉管理员。'));
});

export { app };
