import type { Edition } from '../shared/reference.ts';
import type { Holder } from './access/holder.ts';

/** Worker 的绑定，见 wrangler.toml。 */
export interface Bindings {
  readonly DB: D1Database;
  /** 每分钟的请求数：同一令牌的、同一地址的。 */
  readonly TOKEN_LIMIT: RateLimit;
  readonly ADDRESS_LIMIT: RateLimit;
  /** 只由本机的命令设为 `local`；部署时没有这一项，一概要令牌。 */
  readonly ACCESS?: string;
}

/** Hono 的环境。 */
export interface AppEnv {
  Bindings: Bindings;
  Variables: {
    holder: Holder;
    /** 查令牌时一并读到的全部版本；本机模式不查令牌，要用时才读。 */
    editions?: readonly Edition[];
  };
}
