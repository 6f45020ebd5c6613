import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unstable_readConfig as readConfig } from 'wrangler';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = join(ROOT, 'wrangler.toml');
/** 部署用的配置与打好的包。 */
export const DEPLOY_FOLDER = join(ROOT, '.cache', 'deploy');
const PANE = join(ROOT, 'dist', 'pane');
export const DATABASE = 'jiaoyu-taizhang';

/** wrangler 没有办成；它的原话已经印出。 */
export class WranglerError extends Error {
  override readonly name = 'WranglerError';
}

function wrangler(args: readonly string[], output: 'show' | 'read'): string {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['inherit', output === 'show' ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    maxBuffer: 1 << 26,
  });
  if (done.error) throw done.error;
  if (done.status !== 0)
    throw new WranglerError(
      `wrangler ${args[0]} ${args[1] ?? ''} 没有办成，原因见上。尚未登录的，先运行 npx wrangler login，或设好 CLOUDFLARE_API_TOKEN。\n${done.stdout ?? ''}`.trim(),
    );
  return done.stdout ?? '';
}

export const showWrangler = (...args: string[]): void => {
  wrangler(args, 'show');
};

/** 账户里这个库的编号；没有这个库则为 undefined。 */
export function databaseId(): string | undefined {
  const databases = JSON.parse(wrangler(['d1', 'list', '--json'], 'read')) as { uuid: string; name: string }[];
  return databases.find(({ name }) => name === DATABASE)?.uuid;
}

/** 在 wrangler.toml 上加实际的库与窗格的静态文件。不写进 wrangler.toml：没有构建过窗格时，测试与本机运行也要能用。 */
function deployConfig(database: string): object {
  const { name, main, compatibility_date, send_metrics, ratelimits } = readConfig({ config: CONFIG });
  const migrations_dir = join(ROOT, 'functions', 'reference', 'migrations');
  return {
    name,
    main,
    compatibility_date,
    send_metrics,
    ratelimits,
    d1_databases: [{ binding: 'DB', database_name: DATABASE, database_id: database, migrations_dir }],
    assets: { directory: PANE },
    // 日志里只有方法、地址、状态与用时，由 Cloudflare 记；程序自己不记请求的内容。
    observability: { enabled: true },
  };
}

export function writeDeployConfig(database: string): string {
  const file = join(DEPLOY_FOLDER, 'wrangler.json');
  mkdirSync(DEPLOY_FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(deployConfig(database), null, 2)}\n`);
  return file;
}

const literal = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);

/** 把参数写进语句：`wrangler d1 execute` 不收参数。语句里的 `?` 只作参数用。 */
export function withValues(sql: string, values: readonly (string | null)[]): string {
  const [first = '', ...rest] = sql.split('?');
  return rest.reduce((text, part, index) => `${text}${literal(values[index] ?? null)}${part}`, first);
}

/** 部署好的库的配置；账户里没有这个库时说明。 */
export function remoteConfig(): string {
  const database = databaseId();
  if (database === undefined) throw new WranglerError(`账户里没有名为 ${DATABASE} 的库，请先运行 npm run deploy。`);
  return writeDeployConfig(database);
}

/** 对部署好的库说几句话（`--command` 或 `--file`），一句一个结果。 */
export function executeRemotely(config: string, ...args: string[]): { results: Record<string, unknown>[] }[] {
  const answer = wrangler(
    ['d1', 'execute', DATABASE, '--remote', '--json', '--yes', '--config', config, ...args],
    'read',
  );
  return JSON.parse(answer) as { results: Record<string, unknown>[] }[];
}

/** 对部署好的库说一句话，带参数。 */
export function remoteRun() {
  const config = remoteConfig();
  return async (sql: string, values: readonly (string | null)[]): Promise<Record<string, unknown>[]> =>
    executeRemotely(config, '--command', withValues(sql, values))[0]?.results ?? [];
}
