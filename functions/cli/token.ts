import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newToken, ROLES, type Role, storedHash, writtenToken } from '../access/token.ts';
import { remoteRun, WranglerError } from './deployment.ts';
import { LOCAL_STATE, withLocalDatabase, withPreparedDatabase } from './local.ts';
import type { Database } from './migrate.ts';

const USAGE = `用法：
  npm run -s token -- --role reader|editor --name 姓名 [--days 天数]   生成一个令牌，印在最后一行，只此一次；不写天数为365天
  npm run -s token -- --list                                       列出各令牌（没有令牌本身）
  npm run -s token -- --revoke 姓名                                 吊销这个名字下的全部令牌
默认用本机的库；加 --remote 用部署好的库；--data 另指本机的库放在哪个文件夹（npm run host 的同名参数）。`;

/** 对库说一句话：本机的直接执行，部署好的经 wrangler。 */
type Run = (sql: string, values: readonly (string | null)[]) => Promise<Record<string, unknown>[]>;

/** 参数不对，或没有可做的；只印这句话，不印栈。 */
class TokenError extends Error {
  override readonly name = 'TokenError';
}

const MAX_NAME_LENGTH = 64;
const MAX_DAYS = 3650;
const DEFAULT_DAYS = '365';
const DAY = 86_400_000;
const nameOf = (given: string): string => {
  const name = given.trim();
  if (name === '' || name.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(name))
    throw new TokenError(`名字应为1到${MAX_NAME_LENGTH}个字，没有换行。`);
  return name;
};
const isRole = (given: string): given is Role => (ROLES as readonly string[]).includes(given);

interface Terms {
  readonly role: Role;
  readonly name: string;
  readonly days: number;
}

/** @throws {TokenError} 角色、名字或天数不对 */
function termsOf(role: string, name: string, days = DEFAULT_DAYS): Terms {
  if (!isRole(role)) throw new TokenError(`--role 应为 ${ROLES.join(' 或 ')}，现在是“${role}”。`);
  if (!(/^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= MAX_DAYS))
    throw new TokenError(`--days 应为1到${MAX_DAYS}的整数，现在是“${days}”。`);
  return { role, name: nameOf(name), days: Number(days) };
}

/** 生成令牌，库里只留散列。 */
async function issue(run: Run, { role, name, days }: Terms, now = new Date()): Promise<string> {
  const token = newToken();
  await run('INSERT INTO tokens (id, hash, name, role, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)', [
    token.id,
    await storedHash(token.secret),
    name,
    role,
    now.toISOString(),
    new Date(now.getTime() + days * DAY).toISOString(),
  ]);
  return writtenToken(token);
}

/** 吊销这个名字下还没吊销的全部令牌，给出个数。 */
async function revoke(run: Run, name: string, now = new Date()): Promise<number> {
  const revoked = await run('UPDATE tokens SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL RETURNING id', [
    now.toISOString(),
    name,
  ]);
  if (revoked.length === 0) throw new TokenError(`没有名为“${name}”、还可用的令牌。`);
  return revoked.length;
}

/** 每个令牌一行：编号、名字、角色、何时生成、何时到期、何时吊销。 */
async function list(run: Run): Promise<string[]> {
  const rows = await run(
    'SELECT id, name, role, created_at, expires_at, revoked_at FROM tokens ORDER BY created_at, id',
    [],
  );
  return rows.map((row) =>
    [
      row.id,
      row.name,
      row.role,
      `生成于 ${row.created_at}`,
      `到期于 ${row.expires_at}`,
      row.revoked_at ? `已于 ${row.revoked_at} 吊销` : '',
    ]
      .filter((part) => part !== '')
      .join('  '),
  );
}

interface Options {
  role?: string | undefined;
  name?: string | undefined;
  days?: string | undefined;
  list?: boolean | undefined;
  revoke?: string | undefined;
}

/** 要做的事；参数在开库之前就查完。 */
function actionOf({ role, name, days, ...options }: Options): (run: Run) => Promise<void> {
  if (options.list)
    return async (run) => {
      const lines = await list(run);
      console.log(lines.length === 0 ? '还没有令牌。' : lines.join('\n'));
    };
  if (options.revoke !== undefined) {
    const revoked = nameOf(options.revoke);
    return async (run) => console.log(`已吊销“${revoked}”的${await revoke(run, revoked)}个令牌，即时生效。`);
  }
  if (role === undefined || name === undefined) throw new TokenError(USAGE);
  const terms = termsOf(role, name, days);
  return async (run) => {
    const token = await issue(run, terms);
    console.error(`${terms.days}天内有效。令牌只显示这一次，请交给本人妥为保管：`);
    console.log(token);
  };
}

async function main(): Promise<void> {
  const { remote, data, ...options } = readOptions();
  const action = actionOf(options);
  if (remote) return action(remoteRun());
  const act = (db: Database) =>
    action(async (sql, values) => {
      const { results } = await db
        .prepare(sql)
        .bind(...values)
        .run();
      return results as Record<string, unknown>[];
    });
  if (data === undefined) return withPreparedDatabase(LOCAL_STATE, act);
  // 文件夹写错了字，也会得到一枚令牌，服务却不认得它。
  if (!existsSync(data))
    console.error(`原来没有“${data}”这个文件夹，新建了一个空的库；服务用的若是别的文件夹，请核对 --data。`);
  return withLocalDatabase(data, act);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        days: { type: 'string' },
        list: { type: 'boolean' },
        revoke: { type: 'string' },
        remote: { type: 'boolean' },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new TokenError(`参数不对：${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof TokenError || error instanceof WranglerError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
