import type { CellValue } from '../../shared/api/validations.ts';
import type { ColumnType } from '../../shared/sheets/column.ts';
import type { Grid } from './grid.ts';
import type { HeaderFit } from './header-fit.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CIRCLED = /^[①-⑳]$/u;
const LEAST_LABELS = 3;

interface Label {
  readonly series: 'number' | 'stem' | 'letter';
  readonly position: number;
}

/** 一格栏次：1、（1）、①、甲、A。 */
function labelOf(value: CellValue): Label | undefined {
  if (typeof value === 'number') return { series: 'number', position: value };
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  // “第5列”“5=6+7”也是栏次。
  const text = trimmed.normalize('NFKC').replace(/[()\s第列栏]|=[\d+]+$/gu, '');
  if (CIRCLED.test(trimmed) || /^\d{1,2}$/u.test(text)) return { series: 'number', position: Number(text) };
  if (text.length !== 1) return undefined;
  if (STEMS.includes(text)) return { series: 'stem', position: STEMS.indexOf(text) + 1 };
  const letter = LETTERS.indexOf(text.toUpperCase());
  return letter < 0 ? undefined : { series: 'letter', position: letter + 1 };
}

/** 表头下的栏次行：“1 2 3 …”“（1）（2）…”“甲 乙 丙 1 2 …”，各列依次递增，换一种写法时从头起。 */
export function isNumberingRow(grid: Grid, fit: HeaderFit<string>, row: number): boolean {
  const labels = fit.columns.map(({ index }) => labelOf(grid.value(row, index)));
  if (labels.length < LEAST_LABELS) return false;
  const width = fit.right - fit.left + 2;
  return labels.every((label, i) => {
    if (!label || label.position > width) return false;
    const before = labels[i - 1];
    if (!before) return i === 0;
    return before.series === label.series ? label.position > before.position : label.position === 1;
  });
}

const ASKED = new Set(['必填', '选填', '可不填', '可空', '必填项', '选填项', '自动生成']);

/**
 * 表头下面一行填写要求：每一格都是括起来的注（“（10位）”“（公办/民办）”），或都是“必填”“选填”。
 * 括号里恰是这一列的一个取值、一个日子的，是记录。
 */
export function isRequirementRow(grid: Grid, fit: HeaderFit<string>, row: number): boolean {
  const cells = fit.columns.flatMap(({ index, field }) => {
    const value = grid.value(row, index);
    if (value === null) return [];
    const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
    return [
      { text, bare: text.replace(/[()]/gu, ''), content: fit.spec.columns.find(({ id }) => id === field)?.content },
    ];
  });
  if (cells.length < 2) return false;
  if (cells.every(({ bare }) => ASKED.has(bare))) return true;
  const isNote = (text: string) => /^\([^()]+\)$/u.test(text);
  return cells.every(({ text, bare, content }) => isNote(text) && !isValueOf(bare, content));
}

function isValueOf(text: string, content: ColumnType | undefined): boolean {
  if (content?.type === 'enum')
    return content.values.some(({ value, synonyms }) => [value, ...synonyms].includes(text));
  return content?.type === 'date' && /^\d{4}\D?\d/u.test(text);
}
