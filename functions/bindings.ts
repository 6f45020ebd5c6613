/** Worker 的绑定，见 wrangler.toml。 */
export interface Bindings {
  readonly DB: D1Database;
  /** 只由本机的命令设为 `local`；部署时没有这一项，一概要令牌。 */
  readonly ACCESS?: string;
}

/** Hono 的环境。 */
export interface AppEnv {
  Bindings: Bindings;
}
