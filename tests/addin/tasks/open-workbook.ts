import type { ApiClient } from '../../../addin/api/client.ts';
import type { EditionsApi } from '../../../addin/api/editions.ts';
import { parseArea } from '../../../addin/workbench/host/address.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostArea, HostCell, HostSheet, HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { createWorkbook } from '../../../addin/workbench/host/workbook.ts';
import type { RuleInfo } from '../../../shared/api/rules.ts';
import type { CellValue, ValidationRequest, ValidationResponse } from '../../../shared/api/validations.ts';
import type { Finding } from '../../../shared/finding.ts';
import { SHEET_KIND_IDS } from '../../../shared/sheets/kinds.ts';

export interface SheetDraft {
  readonly name: string;
  readonly lines: readonly (readonly (CellValue | HostCell)[])[];
  readonly merges?: readonly string[];
  readonly isProtected?: boolean;
  readonly hidden?: boolean;
}

export function area(address: string): HostArea {
  const parsed = parseArea(address);
  if (!parsed) throw new RangeError(`不是地址：${address}`);
  return parsed;
}

const cellOf = (cell: CellValue | HostCell): HostCell =>
  typeof cell === 'object' && cell !== null ? cell : { value: cell };

/** 造一个工作簿。 */
export function makeWorkbook(...drafts: SheetDraft[]): HostWorkbook {
  return createWorkbook({
    sheets: drafts.map((draft) => ({
      name: draft.name,
      rows: new Map(
        draft.lines.map((line, r) => [
          r,
          new Map(line.flatMap((cell, c) => (cell === null || cell === '' ? [] : [[c, cellOf(cell)] as const]))),
        ]),
      ),
      merges: (draft.merges ?? []).map(area),
      protected: draft.isProtected ?? false,
      visibility: draft.hidden ? ('Hidden' as const) : ('Visible' as const),
    })),
  });
}

/** 造一个工作簿，装到 Office.js 之下。 */
export function openWorkbook(...drafts: SheetDraft[]): HostWorkbook {
  const workbook = makeWorkbook(...drafts);
  installOffice(workbook);
  return workbook;
}

export function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new RangeError(`没有工作表“${name}”`);
  return sheet;
}

export const valueAt = (workbook: HostWorkbook, sheet: string, address: string): unknown => {
  const { top, left } = area(address);
  return workbook.cell(sheet, top, left)?.value ?? null;
};

/** 工作簿的全部内容，供前后比对：值、公式、格式、合并、条件格式、设置。 */
export const everything = (workbook: HostWorkbook): string =>
  JSON.stringify({ sheets: workbook.sheets, settings: [...workbook.settings] }, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );

/** 每列都看的一条规则：认出的列都送。 */
export const EVERY_COLUMN: RuleInfo = {
  id: 'every-sheet/stray-blanks',
  sheets: SHEET_KIND_IDS,
  severity: 'info',
  pack: null,
  title: '多余的空格',
  description: '格里有多余的空格。',
  example: { wrong: '乡村 学校', right: '乡村学校' },
  fixable: true,
  reads: 'all',
};

/** 版本的各问，多数测试里不问。 */
const EDITIONS_UNASKED: EditionsApi = {
  readImports: () => Promise.reject(new Error('这里不问')),
  createDraft: () => Promise.reject(new Error('这里不问')),
  drafts: () => Promise.reject(new Error('这里不问')),
  difference: () => Promise.reject(new Error('这里不问')),
  publish: () => Promise.reject(new Error('这里不问')),
  discard: () => Promise.reject(new Error('这里不问')),
};

/** 照给定结果作答的服务。 */
export function answering(
  find: (request: ValidationRequest) => Finding[],
): ApiClient & { requests: ValidationRequest[] } {
  const requests: ValidationRequest[] = [];
  const count = (findings: Finding[]) => ({
    error: findings.filter(({ severity }) => severity === 'error').length,
    warning: findings.filter(({ severity }) => severity === 'warning').length,
    info: findings.filter(({ severity }) => severity === 'info').length,
  });
  return {
    requests,
    async validate(request): Promise<ValidationResponse> {
      requests.push(request);
      const findings = find(request);
      return {
        edition: '1',
        asOf: request.asOf ?? '2026-11-23',
        packs: ['lc-2023'],
        findings,
        summary: {
          bySeverity: count(findings),
          sheets: request.sheets.map(({ name, kind, rows }) => ({
            name,
            kind,
            rows: rows.length,
            ...count(findings.filter(({ sheet }) => sheet === name)),
          })),
        },
      };
    },
    health: () => Promise.reject(new Error('这里不问')),
    reference: () => Promise.reject(new Error('这里不问')),
    rules: async () => ({ items: [EVERY_COLUMN] }),
    targets: () => Promise.reject(new Error('这里不问')),
    departments: () => Promise.reject(new Error('这里不问')),
    offices: () => Promise.reject(new Error('这里不问')),
    reconcile: () => Promise.reject(new Error('这里不问')),
    extend: () => Promise.reject(new Error('这里不问')),
    enrichments: () => Promise.reject(new Error('这里不问')),
    breakdowns: () => Promise.reject(new Error('这里不问')),
    coverage: () => Promise.reject(new Error('这里不问')),
    ...EDITIONS_UNASKED,
  };
}

export const finding = (over: Partial<Finding>): Finding => ({
  rule: 'projects/department-unknown',
  severity: 'warning',
  sheet: '清单',
  message: '某处不对',
  ...over,
});
