import { ask } from './ask.ts';

type Schema = Readonly<Record<string, unknown>>;

/** openapi.json 里的一条路由：新添的路由写进那里，下面各表就都有它。 */
export interface Operation {
  /** 大写，如 `POST`。 */
  readonly method: string;
  /** 写法如 `/v1/editions/{id}`。 */
  readonly path: string;
  readonly who: 'public' | 'anyone' | 'editor';
  /** 正文的类型 → 规格；不要正文的为空。 */
  readonly bodies: Readonly<Record<string, Schema>>;
}

interface Described {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

function whoOf({ security }: Described): Operation['who'] {
  if (security === undefined) return 'anyone';
  if (security.length === 0) return 'public';
  return security.some(({ token }) => token?.includes('editor')) ? 'editor' : 'anyone';
}

export async function operations(): Promise<Operation[]> {
  const { paths } = await (await ask('/openapi.json')).json<{ paths: Record<string, Record<string, Described>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      method: method.toUpperCase(),
      path,
      who: whoOf(one),
      bodies: Object.fromEntries(
        Object.entries(one.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
      ),
    })),
  );
}

/** 地址里的各段换成实在的值。 */
export const pathOf = ({ path }: Operation, value: string): string => path.replaceAll(/\{\w+\}/g, value);
