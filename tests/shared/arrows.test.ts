import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** 每个文件夹可以引用哪些文件夹；`type` 一栏的只取类型。README 里的箭头说的就是这张表。 */
const MAY: Readonly<Record<string, { readonly use: readonly string[]; readonly type?: readonly string[] }>> = {
  shared: { use: [] },

  'functions/text': { use: ['shared'] },
  'functions/rules': { use: ['shared', 'functions/text'] },
  'functions/enrich': { use: ['shared', 'functions/text', 'functions/rules'] },
  'functions/imports': { use: ['shared', 'functions/text', 'functions/rules', 'functions/reference'] },
  'functions/reference': { use: ['shared'] },
  'functions/reconcile': { use: ['shared', 'functions/text', 'functions/rules', 'functions/reference'] },
  'functions/access': { use: ['shared', 'functions', 'functions/reference'] },
  'functions/routes': {
    use: [
      ...['shared', 'functions', 'functions/access', 'functions/reference', 'functions/text', 'functions/rules'],
      ...['functions/enrich', 'functions/imports', 'functions/reconcile'],
    ],
  },
  functions: { use: ['shared', 'functions/access', 'functions/reference', 'functions/routes'] },
  'functions/cli': {
    use: ['shared', 'functions', 'functions/access', 'functions/reference', 'functions/rules', 'functions/text'],
  },

  'addin/excel': { use: ['shared'] },
  'addin/api': { use: ['shared'] },
  'addin/files': { use: ['shared', 'addin/excel'] },
  'addin/tasks': { use: ['shared', 'addin/excel', 'addin/api', 'addin/files'] },
  'addin/commands': { use: ['shared', 'addin/tasks'] },
  'addin/pane': { use: ['shared', 'addin/tasks', 'addin/api', 'addin/commands'], type: ['addin/excel'] },
  'addin/workbench': { use: ['shared', 'addin/tasks', 'addin/api', 'addin/files', 'addin/pane', 'tests/fixtures'] },
  'addin/cli': {
    use: ['shared', 'addin', 'addin/tasks', 'addin/api', 'addin/workbench', 'functions/cli'],
    type: ['addin/excel'],
  },
  addin: { use: [] },
};

/** `functions/rules/projects/parties.ts` 属于 `functions/rules`；`shared` 是一整块。 */
function folderOf(file: string): string {
  const [top = '', second = '', third] = file.split(sep);
  return top === 'shared' || third === undefined ? top : `${top}/${second}`;
}

const IMPORT =
  /^(import type|export type|import|export)\b[^;'=]*?\bfrom '(\.[^']+)'|^import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

const files = globSync('{shared,functions,addin}/**/*.{ts,tsx}', { cwd: root });

it('引用只沿着箭头走', () => {
  const astray = files.flatMap((file) => {
    const from = folderOf(file);
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(IMPORT)].flatMap(([, keyword = 'import', ...paths]) => {
      const target = relative(root, join(root, dirname(file), paths.find((path) => path !== undefined) ?? ''));
      const to = folderOf(target);
      const { use = [], type = [] } = MAY[from] ?? {};
      const allowed = keyword.endsWith(' type') ? [...use, ...type] : use;
      return to === from || allowed.includes(to) ? [] : [`${file} → ${target}`];
    });
  });
  expect(astray).toEqual([]);
});

it('只有 addin/excel 叫得出 Excel 的对象；模拟的 Excel 自己除外', () => {
  const naming = files.filter((file) => {
    const inside = ['addin/excel', 'addin/workbench/host'].some((folder) => file.startsWith(join(folder, sep)));
    return !inside && /\bExcel\.[A-Z]?[a-z]+\w*[(.<>;,)]/.test(readFileSync(join(root, file), 'utf8'));
  });
  expect(naming).toEqual([]);
});
