import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** 网址是否指向本机。看主机名，因此别的网站借域名指到 127.0.0.1（DNS rebinding）也不算。 */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);
}

/**
 * 谁可以用。本机模式（`ACCESS` 为 `local`，只由本机的命令设置）下，发到回环地址的请求放行；
 * 其余一概要令牌：部署时没有这一项，所以默认是关的。
 */
export const access: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.env.ACCESS === 'local' && isLoopback(c.req.url)) return next();
  throw new ProblemError('unauthorized', '请在 Authorization 头里带上管理员发给您的令牌（Bearer）。', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
};

/** 跨域：本机模式下本机的页面（工作台、开发服务器）可以用；部署时页面与接口同源，不开放给别的来源。 */
export function allowedOrigin(origin: string, access: string | undefined): string | null {
  return access === 'local' && isLoopback(origin) ? origin : null;
}
