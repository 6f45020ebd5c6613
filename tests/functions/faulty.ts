import { env } from 'cloudflare:workers';

/** 真的 D1，查询与成批的写入先经过 `meddle`：可以照办、数一数、出错、不答复。 */
export function faulty(meddle: (sql: readonly string[], go: () => Promise<unknown>) => Promise<unknown>): D1Database {
  /** 包过的语句 → 它的 SQL，与真的那一个。 */
  const asked = new WeakMap<object, string>();
  const real = new WeakMap<object, D1PreparedStatement>();
  const watch = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const watched = new Proxy(statement, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        if (property === 'bind') return (...values: unknown[]) => watch(target.bind(...values), sql);
        return (...args: unknown[]) => meddle([sql], async () => value.apply(target, args));
      },
    });
    asked.set(watched, sql);
    real.set(watched, statement);
    return watched;
  };
  return new Proxy(env.DB, {
    get(target, property) {
      if (property === 'prepare') return (sql: string) => watch(target.prepare(sql), sql);
      if (property === 'batch')
        return (statements: D1PreparedStatement[]) =>
          meddle(
            statements.map((one) => asked.get(one) ?? ''),
            () => target.batch(statements.map((one) => real.get(one) ?? one)),
          );
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
