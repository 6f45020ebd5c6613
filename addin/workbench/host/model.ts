/**
 * 模拟 Excel 里的工作簿：协议解释器在它上面读写，网格（Univer）照它显示，.xlsx 从它存取。
 * 它只记数据与事件，不懂 Office.js，也不懂网格。
 */
import type { HostChart } from './chart.ts';

export type HostValue = string | number | boolean | null;

/** 一格。`value` 是值（公式格为缓存结果；错误为 `#REF!` 一类的文字且 `error` 为真）。 */
export interface HostCell {
  value: HostValue;
  error?: boolean;
  /** 以 = 开头的公式原文。 */
  formula?: string;
  numberFormat?: string;
  style?: HostStyle;
  hyperlink?: HostLink;
  /** .xlsx 原件里的这一格（批注、富文本、没有列进 `style` 的格式），随格移动，存盘时并回。 */
  readonly origin?: object;
}

/** 转到网址（`address`）或本工作簿某处（`documentReference`，如 `'清单'!A3`）。 */
export interface HostLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** 一条框线，写法同 CSS：线型（.xlsx 的名字）、空格、颜色，如 `thin #000000`。 */
export type HostLine = `${HostLineStyle} ${string}`;

export type HostLineStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'double'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

/** 官员自己的格式里本工具会碰到或要显示的部分；其余格式由 .xlsx 原件保留。颜色为 `#RRGGBB`。 */
export interface HostStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontName?: string;
  fontSize?: number;
  horizontalAlignment?:
    | 'Left'
    | 'Center'
    | 'Right'
    | 'General'
    | 'Justify'
    | 'Fill'
    | 'Distributed'
    | 'CenterAcrossSelection';
  verticalAlignment?: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  wrapText?: boolean;
  borderTop?: HostLine;
  borderRight?: HostLine;
  borderBottom?: HostLine;
  borderLeft?: HostLine;
}

/** 页面设置；没有写明的为 Excel 默认。 */
export interface HostPage {
  orientation?: 'Portrait' | 'Landscape';
  /** Excel.PaperType 的名字。 */
  paperSize?: string;
  /** 缩放百分比，或缩到几页宽、几页高（没有的那一头不限）。 */
  zoom?: { readonly scale: number } | { readonly wide?: number; readonly tall?: number };
  /** 以英寸计，同 .xlsx。 */
  margins?: Readonly<Partial<Record<HostMargin, number>>>;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  /** 每页重复的整行、整列。 */
  titleRows?: HostArea;
  titleColumns?: HostArea;
  printArea?: readonly HostArea[];
  /** 各页相同的页眉、页脚，写法同 .xlsx：`&L左&C中&R右`。 */
  header?: string;
  footer?: string;
}

export type HostMargin = 'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer';

/** 矩形区域，行列从 0 起，含首含尾。 */
export interface HostArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface HostConditionalFormat {
  id: string;
  areas: HostArea[];
  /** 目前只有自定义公式一种；其余种类由 .xlsx 原件保留，列出时类型照报。 */
  type: string;
  formula?: string;
  fill?: string;
  fontColor?: string;
  stopIfTrue?: boolean;
  priority: number;
  /** .xlsx 原件里的这条规则，存盘时并回。 */
  readonly origin?: object;
}

export interface HostTable {
  id: string;
  name: string;
  area: HostArea;
  showHeaders: boolean;
  showTotals: boolean;
  /** .xlsx 原件里的这张表格，存盘时并回。 */
  readonly origin?: object;
}

export type HostVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** 工作表。行、列的隐藏与宽度只在不是默认时才有；列宽以字符计，行高以磅计，都同 .xlsx。 */
export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: HostVisibility;
  protected: boolean;
  /** 稀疏：行号 → 列号 → 格。 */
  readonly rows: Map<number, Map<number, HostCell>>;
  merges: HostArea[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  frozenRows: number;
  frozenColumns: number;
  /** `#RRGGBB`；没有为空串。 */
  tabColor: string;
  conditionalFormats: HostConditionalFormat[];
  tables: HostTable[];
  page: HostPage;
  charts: HostChart[];
}

/** 谁改的：`user` 是网格里打字，`addin` 是经 Office.js，`coauthor` 是同时编辑这份文件的别人。 */
export type ChangeSource = 'user' | 'addin' | 'coauthor';

/** 插入（count > 0）或删除（count < 0）整行、整列。 */
export interface HostShift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

export type HostChange =
  | {
      readonly type: 'cells';
      readonly sheet: string;
      readonly area: HostArea;
      readonly source: ChangeSource;
      /** 只改一格时的前后值。 */
      readonly before?: HostValue;
      readonly after?: HostValue;
    }
  | {
      readonly type: 'formats';
      readonly sheet: string;
      /** null 是版面变了：列宽、行高、隐藏、冻结、合并。 */
      readonly area: HostArea | null;
      readonly source: ChangeSource;
    }
  | { readonly type: 'marks'; readonly sheet: string }
  | { readonly type: 'charts'; readonly sheet: string }
  | {
      readonly type: 'structure';
      readonly sheet: string;
      readonly source: ChangeSource;
      /** 整行整列的插入、删除；部分单元格的移动没有这一项。 */
      readonly shift?: HostShift;
      readonly area?: HostArea;
      readonly deleted?: boolean;
    }
  | {
      /** 名单、次序、名字、可见与否变了。 */
      readonly type: 'sheets';
      /** 增、删、改名、显隐；移动与标签颜色没有这一项。 */
      readonly event?: SheetEvent;
    }
  | {
      /** 整行隐藏或取消隐藏。 */
      readonly type: 'rowsHidden';
      readonly sheet: string;
      readonly area: HostArea;
      readonly hidden: boolean;
      readonly source: ChangeSource;
    }
  | { readonly type: 'sorted'; readonly sheet: string; readonly area: HostArea; readonly source: ChangeSource }
  | { readonly type: 'activated'; readonly sheet: string; readonly previous: string; readonly source: ChangeSource }
  | { readonly type: 'selection'; readonly sheet: string; readonly area: HostArea; readonly source: ChangeSource };

export type SheetEvent =
  | { readonly kind: 'added' | 'deleted'; readonly sheet: string }
  | { readonly kind: 'renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | {
      readonly kind: 'visibility';
      readonly sheet: string;
      readonly before: HostVisibility;
      readonly after: HostVisibility;
    };

/** 工作簿。改动都走方法，以便事件不漏。 */
export interface HostWorkbook {
  readonly sheets: readonly HostSheet[];
  readonly activeSheet: HostSheet;
  readonly selection: HostArea;
  readonly settings: Map<string, unknown>;
  readonly names: Map<string, string>;
  readonly properties: { title: string; author: string };
  /** 结构受保护：工作表不能增删、改名、移动、显隐。 */
  protected: boolean;
  /** 以只读方式打开：照样能在内存里改，只是存不回原处。 */
  readOnly: boolean;

  sheet(idOrName: string): HostSheet | undefined;
  cell(sheet: string, row: number, column: number): HostCell | undefined;
  /**
   * 整块写入；undefined 处不动。值里以 = 开头的字符串按公式记；
   * 写明 `formula: undefined` 的是文字（官员打了前导单引号，或格式是文本）。
   */
  write(
    sheet: string,
    top: number,
    left: number,
    block: readonly (readonly (Partial<HostCell> | undefined)[])[],
    source: ChangeSource,
  ): void;
  addSheet(name?: string): HostSheet;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  activate(sheetId: string, source: ChangeSource): void;
  select(sheetId: string, area: HostArea, source: ChangeSource): void;
  insertRows(sheet: string, at: number, count: number, source: ChangeSource): void;
  deleteRows(sheet: string, at: number, count: number, source: ChangeSource): void;
  insertColumns(sheet: string, at: number, count: number, source: ChangeSource): void;
  deleteColumns(sheet: string, at: number, count: number, source: ChangeSource): void;
  moveSheet(id: string, position: number): void;
  /** 条件格式、隐藏、合并等改完之后告知。 */
  touched(change: HostChange): void;
  subscribe(listener: (change: HostChange) => void): () => void;
}
