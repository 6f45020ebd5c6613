import { expect, test } from 'vitest';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { RulesResponse } from '../../../shared/api/rules.ts';
import { ValidationResponse } from '../../../shared/api/validations.ts';
import { type Finding, SEVERITIES } from '../../../shared/finding.ts';
import { ask, post, SHEET } from '../ask.ts';

const { projects, articles, documents } = EDITION_1.content;

/** 方案自己的41行清单，网页原样（有脱字）与校订后两种。 */
const printed = projects.map(({ no, printed: row }) => [
  no,
  row.name,
  row.task,
  row.goal,
  row.lead,
  row.participants,
  row.offices,
]);
const repaired = projects.map((row) => [
  row.no,
  row.name,
  row.task,
  row.goal,
  row.lead.join('、'),
  row.participants.join('、'),
  row.offices.join('、'),
]);

async function findingsOf(rows: unknown[][]): Promise<Finding[]> {
  const response = await post('/v1/validations', { sheets: [{ ...SHEET, rows }], place: '371500', asOf: '2023-06-01' });
  return ValidationResponse.parse(await response.json()).findings;
}

test('校订后的清单没有一处错误', async () => {
  const findings = await findingsOf(repaired);
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
});

test('网页原样里确有把握的部门脱字，都指出来，改法就是校订后的写法', async () => {
  const findings = await findingsOf(printed);
  const damaged = projects.flatMap(({ no, repairs, lead, participants }) =>
    repairs
      .filter((repair) => repair.sure && (repair.field === 'lead' || repair.field === 'participants'))
      .map(({ field }) => ({ no, field, value: (field === 'lead' ? lead : participants).join('、') })),
  );
  expect(damaged.length).toBeGreaterThan(10);
  for (const { no, field, value } of damaged) {
    const fixes = findings
      .filter((finding) => finding.row === no + SHEET.firstRow - 1 && finding.column === field)
      .flatMap((finding) => finding.fix?.value ?? []);
    expect(fixes, `第${no}项 ${field}`).toContain(value);
  }
});

test('引文逐字见于所引的文件，文件题名逐字见于文件表', async () => {
  const said = [
    ...articles.flatMap((article) => [article.title, article.text, article.responsibility ?? '']),
    ...projects.flatMap((project) => [
      ...Object.values(project.printed),
      ...[project.name, project.task, project.goal],
      ...[project.lead, project.participants, project.offices].map((names) => names.join('、')),
    ]),
  ];
  const titles = documents.map((document) => document.title);
  const findings = [...(await findingsOf(printed)), ...(await findingsOf(repaired))];
  const cited = findings.flatMap((finding) => [
    ...(finding.citation ? [finding.citation] : []),
    ...(finding.related ?? []),
  ]);
  expect(cited.length).toBeGreaterThan(0);
  for (const { document, quote } of cited) {
    expect(titles).toContain(document);
    if (quote !== undefined)
      expect(
        said.some((text) => text.includes(quote)),
        quote,
      ).toBe(true);
  }
});

test('结论按整表、行、列、轻重排定，改动落在所送的列上', async () => {
  const findings = await findingsOf(printed);
  const rows = findings.map((finding) => finding.row ?? 0);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  for (const finding of findings) {
    expect(SEVERITIES).toContain(finding.severity);
    expect(SHEET.columns).toContain(finding.column ?? SHEET.columns[0]);
  }
});

test('规则所引的条款，参考数据里都有', async () => {
  const { items } = RulesResponse.parse(await (await ask('/v1/rules')).json());
  const known = new Set(articles.map(({ document, article }) => `${document} ${article}`));
  for (const { id, pack, article } of items)
    if (article !== undefined && !article.startsWith('清单')) expect(known, id).toContain(`${pack} ${article}`);
});
