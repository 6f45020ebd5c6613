import { describe, expect, test } from 'vitest';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';

const { content } = EDITION_1;
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('清单各行所记的修正，确能从原样得到校订后的文字', () => {
  for (const project of content.projects)
    for (const repair of project.repairs) {
      const printed = Object.entries(project.printed).find(([field]) => field === repair.field)?.[1];
      expect(printed, `第${project.no}行 ${repair.field}`).toContain(repair.from);
    }
});

test('没有修正的文字栏，原样与校订后一致', () => {
  for (const project of content.projects)
    for (const field of ['name', 'task', 'goal'] as const)
      if (!project.repairs.some((repair) => repair.field === field))
        expect(project.printed[field], `第${project.no}行 ${field}`).toBe(project[field]);
});

test('清单所记部门、科室都在名册里', () => {
  const departments = new Set(content.departments.map((department) => department.name));
  const offices = new Set(content.offices.map((office) => office.name));
  for (const { no, lead, participants, offices: responsible } of content.projects) {
    for (const name of [...lead, ...participants]) expect(departments, `第${no}行 ${name}`).toContain(name);
    for (const name of responsible) expect(offices, `第${no}行 ${name}`).toContain(name);
  }
});

test('举措与清单互相指得上', () => {
  const measures = content.articles.filter((article) => article.projects !== undefined);
  for (const project of content.projects)
    for (const no of project.articles)
      expect(measures.find((measure) => measure.no === no)?.projects, `第${project.no}项`).toContain(project.no);
});

test('每条都出自列出的文件，同一文件里条号不重', () => {
  const documents = new Set(content.documents.map((document) => document.id));
  for (const { document } of [...content.articles, ...content.models]) expect(documents).toContain(document);
  expect(duplicates(content.articles.map((article) => `${article.document} ${article.article}`))).toEqual([]);
});

test('办学模式的说明逐字摘自所引条款', () => {
  for (const model of content.models) {
    const cited = content.articles.find(
      (article) => article.document === model.document && article.article === model.article,
    );
    expect(cited?.text).toContain(model.description);
  }
});

test('六对协作关系逐对印在所引条款里', () => {
  const clause = content.articles.find(
    (article) => article.document === 'sd-2019' && article.article === content['city-pairs'][0]?.source,
  );
  for (const { helper, helped } of content['city-pairs']) expect(clause?.text).toContain(`${helper}与${helped}`);
});

describe('区划', () => {
  const { divisions } = content;
  const coded = divisions.filter((division) => division.code !== '');

  test('代码不重，上级都在，且与代码相合', () => {
    const codes = new Set(coded.map((division) => division.code));
    expect(codes.size).toBe(coded.length);
    for (const { code, parent, level } of coded) {
      if (parent === null) continue;
      expect(codes).toContain(parent);
      expect(code.slice(0, { province: 0, city: 2, county: 4, town: 6 }[level])).toBe(
        parent.replace(/0+$/, '').padEnd({ province: 0, city: 2, county: 4, town: 6 }[level], '0'),
      );
    }
  });

  test('同一上级之下，名称与曾用名不重', () => {
    expect(
      duplicates(divisions.flatMap(({ parent, name, former }) => [name, ...former].map((each) => `${parent} ${each}`))),
    ).toEqual([]);
  });

  test('没有代码的只有功能区', () => {
    expect(new Set(divisions.filter((division) => division.code === '').map((division) => division.kind))).toEqual(
      new Set(['功能区']),
    );
  });
});

test('托管帮扶各对不重，所在省都在通知的范围里', () => {
  expect(duplicates(content['custody-pairs'].map((pair) => pair.school))).toEqual([]);
  expect(content.documents.find((document) => document.id === 'moe-2022')?.jurisdiction).toHaveLength(23);
});
