import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { admit, LOCAL_HOLDER } from './holder.ts';
import { limitAddress, limitToken } from './limits.ts';
import { isLoopback } from './loopback.ts';

/**
 * 本机模式（`ACCESS` 为 `local`，只由本机的命令设置）下，发到回环地址的请求放行。
 * 别的网站的页面也能让浏览器往回环地址发请求（不带正文的 POST 连预检都没有），所以来源不是本机的不算。
 */
function isOpen(c: Context<AppEnv>): boolean {
  const origin = c.req.header('Origin');
  return c.env.ACCESS === 'local' && isLoopback(c.req.url) && (origin === undefined || isLoopback(origin));
}

/** 同一地址不能问得太频繁；公开的路由也算。本机模式不限。 */
export const addressLimit: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!isOpen(c)) await limitAddress(c);
  await next();
};

/** 谁可以用：本机模式放行；其余一概要令牌。部署时没有 `ACCESS` 这一项，所以默认是关的。 */
export const access: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (isOpen(c)) {
    c.set('holder', LOCAL_HOLDER);
  } else {
    const { holder, editions } = await admit(c.env.DB, c.req.header('Authorization'));
    await limitToken(c, holder.id);
    c.set('holder', holder);
    c.set('editions', editions);
  }
  await next();
};

/** 只许 editor；放在路由的处理之前。 */
export const editorOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.var.holder.role !== 'editor')
    throw new ProblemError('forbidden', '这一步只有编辑（editor）的令牌可以做，您的是读取（reader）的令牌。');
  await next();
};

/** 跨域：窗格与接口同源；本机模式下，本机的页面（工作台、开发服务器）也可以用。别的来源不开放。 */
export function allowedOrigin(origin: string, url: string, access: string | undefined): string | null {
  const own = URL.canParse(url) && new URL(url).origin === origin;
  return own || (access === 'local' && isLoopback(origin)) ? origin : null;
}
