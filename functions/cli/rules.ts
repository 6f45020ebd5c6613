import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RuleInfo } from '../../shared/api/rules.ts';
import { SEVERITY_LABEL } from '../../shared/finding.ts';
import type { ReferenceDocument } from '../../shared/reference.ts';
import { SHEET_KINDS } from '../../shared/sheets/kinds.ts';
import { EDITION_1 } from '../reference/edition-1.ts';
import { ruleInfos } from '../rules/engine.ts';

export const RULES_PAGE = fileURLToPath(new URL('../rules/README.md', import.meta.url));

/** 规则号的前一半：哪种表的规则；各种表都管的是 every-sheet，几张表对照着看的是 coverage。 */
const GROUPS: readonly (readonly [string, string])[] = [
  ['every-sheet', '各种表'],
  ...SHEET_KINDS.map(({ kind, title }) => [kind, title] as const),
  ['coverage', '几张表对照：名录与覆盖率'],
];

const groupOf = (rule: RuleInfo): string => rule.id.slice(0, rule.id.indexOf('/'));
/** 表格的格里不能有竖线与换行。 */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function source({ pack, article }: RuleInfo): string {
  if (pack === null) return '—';
  return article === undefined ? pack : `${pack} ${article}`;
}

function section(title: string, rules: readonly RuleInfo[]): string {
  return [
    `## ${title}（${rules.length}条）`,
    '',
    row('规则', '程度', '依据', '名称', '说明', '例：写作', '例：应写', '可自动改'),
    row('---', '---', '---', '---', '---', '---', '---', '---'),
    ...rules.map((rule) =>
      row(
        `\`${rule.id}\``,
        SEVERITY_LABEL[rule.severity],
        source(rule),
        rule.title,
        rule.description,
        rule.example.wrong,
        rule.example.right,
        rule.fixable ? '是' : '',
      ),
    ),
  ].join('\n');
}

/** 规则参考页：全部出自规则的 meta 与文件的题名。 */
export function rulesPage(
  rules: readonly RuleInfo[] = ruleInfos(),
  documents: readonly ReferenceDocument[] = EDITION_1.content.documents,
): string {
  const packs = documents.flatMap(({ pack, title, status }) =>
    pack === null ? [] : [row(`\`${pack}\``, title, status === 'draft' ? '征求意见稿，未见印发' : '已印发')],
  );
  const sections = GROUPS.flatMap(([group, title]) => {
    const held = rules.filter((rule) => groupOf(rule) === group);
    return held.length > 0 ? [section(title, held)] : [];
  });
  return `${[
    '# 规则参考',
    `<!-- 由 npm run rules 从各规则的 meta 写出，不要手改。 -->\n共 ${rules.length} 条。“程度”是通常的程度：依据的文件管不到所属地时一律降为提示，个别情形另有轻重，见说明。“依据”为“—”的不属任何文件，只看写法与表内自身的矛盾。`,
    [row('政策包', '文件', '状态'), row('---', '---', '---'), ...packs].join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

if (import.meta.main) {
  await writeFile(RULES_PAGE, rulesPage());
  console.log(`已写出 ${RULES_PAGE}`);
}
