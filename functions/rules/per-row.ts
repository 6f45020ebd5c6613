import type { Context, Row } from './rule.ts';

/** 同一行的同一种读法只读一次，各规则共用。行对象只活在一次校验里，不会串到别的请求。 */
export function perRow<R extends Row, T>(read: (row: R, context: Context) => T): (row: R, context: Context) => T {
  const known = new WeakMap<R, { readonly result: T }>();
  return (row, context) => {
    const held = known.get(row) ?? { result: read(row, context) };
    known.set(row, held);
    return held.result;
  };
}
