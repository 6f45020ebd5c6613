import { type Citation, SEVERITY_LABEL } from '../../../shared/finding.ts';
import { columnOf } from '../../../shared/sheets/kinds.ts';
import { type DraftCell, type DraftRow, NOT_CHECKED, type SheetDraft } from '../../excel/sheet-draft.ts';
import type { CheckedWorkbook, LocatedFinding } from '../tasks.ts';

const COLUMNS = [
  { title: '序号', width: 6, align: 'center' },
  { title: '程度', width: 7, align: 'center' },
  { title: '工作表', width: 16 },
  { title: '单元格', width: 9, align: 'center' },
  { title: '列', width: 12 },
  { title: '问题', width: 48 },
  { title: '建议改为', width: 24 },
  { title: '依据', width: 36 },
  { title: '条款原文', width: 36 },
] as const;

/**
 * 把校验结果写成一张可打印的“校验报告”，次序与窗格里的相同，逐条链到单元格。
 * 版本、判断日期、所据文件写在说明行；所据的是征求意见稿，也照说。
 */
export function reportDraft({ response, findings }: CheckedWorkbook): SheetDraft {
  const { edition, asOf, summary } = response;
  const { error, warning, info } = summary.bySeverity;
  const documents = [...new Set(findings.flatMap(({ citation }) => (citation ? [citation.document] : [])))];
  return {
    output: 'report',
    name: '校验报告',
    title: '校验报告',
    notes: [
      `共 ${findings.length} 条：错误 ${error} 条，警告 ${warning} 条，提示 ${info} 条。`,
      `参考数据版本 ${edition}，判断日期 ${asOf}。`,
      ...(documents.length === 0 ? [] : [`依据：${documents.join('；')}。`]),
      ...(documents.some((document) => document.includes('征求意见稿'))
        ? ['其中征求意见稿不是正式印发的文件，有关结论供参考。']
        : []),
      NOT_CHECKED,
    ],
    columns: COLUMNS,
    rows: findings.map(rowOf),
  };
}

function rowOf(finding: LocatedFinding, index: number): DraftRow {
  const { id, severity, worksheet, kind, column, message, fix, citation } = finding;
  const field = kind !== undefined && column !== undefined ? columnOf(kind, column)?.title : undefined;
  return {
    key: id,
    cells: [
      index + 1,
      SEVERITY_LABEL[severity],
      worksheet,
      placeOf(finding),
      field ?? '',
      message,
      fix?.value ?? '',
      citation ? citedAs(citation) : '填表规范',
      citation?.quote ?? '',
    ],
  };
}

function placeOf({ worksheet, address }: LocatedFinding): DraftCell {
  return address === undefined ? '整张表' : { value: address, link: { worksheet, address } };
}

const citedAs = ({ document, article }: Citation): string =>
  article === undefined ? document : `${document} ${article}`;
