import { type Citation, SEVERITIES, SEVERITY_LABEL } from '../../shared/finding.ts';
import { sheetKind } from '../../shared/sheets/kinds.ts';
import type { LocatedFinding } from '../tasks/tasks.ts';
import type { FileReport } from './check-file.ts';

const clause = ({ document, article }: Citation) => `《${document}》${article ?? ''}`;

function findingLine({ severity, worksheet, address, message, citation, fix }: LocatedFinding): string {
  const place = address === undefined ? worksheet : `${worksheet}!${address}`;
  const basis = citation ? `（依据：${clause(citation)}）` : '';
  return `  ${SEVERITY_LABEL[severity]}  ${place}  ${message}${fix ? ` → ${fix.value}` : ''}${basis}`;
}

/** 给人看的一个文件的结果；读不了的原因另见 stderr。 */
export function fileLines({ checked, located, notes = [] }: FileReport): string[] {
  const { file, error, sheets, skipped, summary } = checked;
  if (error !== undefined && sheets.length === 0) return [`${file}：没有校验`];
  const counts = SEVERITIES.map((severity) => `${SEVERITY_LABEL[severity]} ${summary.bySeverity[severity]}`).join('，');
  return [
    `${file}：${sheets.length > 0 ? counts : '没有认出可以校验的表'}`,
    ...sheets.map(({ sheet, range, kind, rows }) => `  “${sheet}”${range}：${sheetKind(kind).title}，${rows} 条记录`),
    ...skipped.map(({ sheet, why }) => `  “${sheet}”没有校验：${why}`),
    ...located.map(findingLine),
    ...notes.map((note) => `  没有写成：${note}`),
    ...(checked.out === undefined ? [] : [`  已另存：${checked.out}`]),
  ];
}
