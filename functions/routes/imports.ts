import { Hono } from 'hono';
import { ImportRequest, type ImportResponse } from '../../shared/api/imports.ts';
import { editorOnly } from '../access/access.ts';
import type { AppEnv } from '../bindings.ts';
import { readImports } from '../imports/read-imports.ts';
import { loadReference } from '../reference/repository.ts';
import { checked, readJson } from './body.ts';
import { currentOf } from './edition.ts';
import { refuseTooManyRows } from './sheets.ts';

/**
 * `POST /v1/imports`：把几张表读成起草用的参考数据，以当前版本为底。只读，起草另用 `POST /v1/editions`。
 * 只给 editor：读成的样子只有起草的人用得着。
 */
export const imports = new Hono<AppEnv>().post('/', editorOnly, async (c) => {
  const body = await readJson(c);
  refuseTooManyRows(body, '请分几次导入');
  const { sheets } = checked(ImportRequest, body);
  const reference = await loadReference(c.env.DB, await currentOf(c));
  return c.json(readImports(sheets, reference) satisfies ImportResponse);
});
