import { describe, expect, test } from 'vitest';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { RULES } from '../../../functions/rules/catalogue.ts';
import { RuleInfo } from '../../../shared/api/rules.ts';
import { SHEET_KIND_IDS } from '../../../shared/sheets/kinds.ts';

const { articles, documents, projects } = EDITION_1.content;
/** 各种表都管的、几张表对照着看的，与各表种自己的。 */
const SHARED_GROUPS = ['every-sheet', 'coverage'];
const GROUPS = new Set<string>([...SHARED_GROUPS, ...SHEET_KIND_IDS]);
const metas = RULES.map(({ meta }) => meta);

/** 各包可以引用的条款：文件的各条各款，方案另有清单的各项。 */
const citable = new Map(
  documents.flatMap(({ id, pack }) =>
    pack === null
      ? []
      : [[pack, new Set(articles.filter(({ document }) => document === id).map(({ article }) => article))] as const],
  ),
);
for (const { no } of projects) citable.get('lc-2023')?.add(`清单第${no}项`);

test('规则号不重', () => {
  expect(new Set(metas.map(({ id }) => id)).size).toBe(metas.length);
});

describe.each(metas.map((meta) => [meta.id, meta] as const))('%s', (id, meta) => {
  test('规则号是表种/毛病，只用小写字母与连字符', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/);
    const [group = ''] = id.split('/');
    expect(GROUPS).toContain(group);
    if (!SHARED_GROUPS.includes(group)) expect(meta.sheets).toContain(group);
  });

  test('说明齐全，名称短，说明成句', () => {
    expect(RuleInfo.omit({ reads: true }).safeParse(meta).error).toBeUndefined();
    expect(meta.sheets.length).toBeGreaterThan(0);
    expect(new Set(meta.sheets).size).toBe(meta.sheets.length);
    expect(meta.title.length).toBeGreaterThan(1);
    expect(meta.title.length).toBeLessThanOrEqual(20);
    expect(meta.title).not.toMatch(/[。；，]$/u);
    expect(meta.description).toMatch(/。$/u);
    expect(meta.description).not.toBe(`${meta.title}。`);
  });

  test('例子有错有对，一行写得下', () => {
    const { wrong, right } = meta.example;
    for (const text of [wrong, right]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\n/u);
      expect(text.length).toBeLessThanOrEqual(60);
    }
    expect(wrong).not.toBe(right);
  });

  test('属政策包的，条款在该文件里；不属的没有条款', () => {
    if (meta.pack === null) expect(meta.article).toBeUndefined();
    else {
      expect(citable.has(meta.pack)).toBe(true);
      if (meta.article !== undefined) expect(citable.get(meta.pack)).toContain(meta.article);
    }
  });
});

test('每种表都有自己的或共用的规则', () => {
  for (const kind of SHEET_KIND_IDS) expect(metas.some(({ sheets }) => sheets.includes(kind))).toBe(true);
});
