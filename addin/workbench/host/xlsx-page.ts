import type { Sheet } from 'hucre/xlsx';
import { areaAddress, parseArea, quoteSheet } from './address.ts';
import type { HostArea, HostMargin, HostPage, HostSheet } from './model.ts';

type PageSetup = NonNullable<Sheet['pageSetup']>;
type PaperSize = NonNullable<PageSetup['paperSize']>;

/** hucre 的纸张 → Excel.PaperType。 */
export const PAPERS: Readonly<Record<PaperSize, string>> = {
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  legal: 'Legal',
  letter: 'Letter',
  tabloid: 'Tabloid',
};

/** Excel 默认的边距（英寸）。 */
export const DEFAULT_MARGINS: Readonly<Record<HostMargin, number>> = {
  top: 0.75,
  right: 0.7,
  bottom: 0.75,
  left: 0.7,
  header: 0.3,
  footer: 0.3,
};

const MARGINS: readonly HostMargin[] = ['top', 'right', 'bottom', 'left', 'header', 'footer'];

export function toHostPage({ pageSetup, headerFooter }: Sheet): HostPage {
  const page: HostPage = {};
  const { orientation, paperSize, margins, printTitlesRow, printTitlesColumn, printArea } = pageSetup ?? {};
  if (orientation) page.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (paperSize) page.paperSize = PAPERS[paperSize];
  const zoom = pageSetup && toZoom(pageSetup);
  if (zoom) page.zoom = zoom;
  const given = MARGINS.filter((side) => margins?.[side] !== undefined && margins[side] !== DEFAULT_MARGINS[side]);
  if (given.length > 0) page.margins = Object.fromEntries(given.map((side) => [side, margins?.[side]]));
  if (pageSetup?.horizontalCentered) page.centerHorizontally = true;
  if (pageSetup?.verticalCentered) page.centerVertically = true;
  if (pageSetup?.showGridLines) page.printGridlines = true;
  if (pageSetup?.showRowColHeaders) page.printHeadings = true;
  const rows = printTitlesRow === undefined ? undefined : parseArea(printTitlesRow);
  const columns = printTitlesColumn === undefined ? undefined : parseArea(printTitlesColumn);
  const areas = (printArea ?? '').split(',').flatMap((part) => parseArea(part) ?? []);
  if (rows) page.titleRows = rows;
  if (columns) page.titleColumns = columns;
  if (areas.length > 0) page.printArea = areas;
  if (headerFooter?.oddHeader) page.header = headerFooter.oddHeader;
  if (headerFooter?.oddFooter) page.footer = headerFooter.oddFooter;
  return page;
}

function toZoom({ fitToPage, fitToWidth = 1, fitToHeight = 1, scale }: PageSetup): HostPage['zoom'] {
  if (!fitToPage) return scale === undefined ? undefined : { scale };
  return {
    ...(fitToWidth > 0 ? { wide: fitToWidth } : {}),
    ...(fitToHeight > 0 ? { tall: fitToHeight } : {}),
  };
}

/** 打印标题、打印区域不交给 hucre：它写成名称时不给工作表名加引号，见 {@link printNames}。 */
export function fillPage(sheet: Sheet, page: HostPage): void {
  const { printArea, printTitlesRow, printTitlesColumn, fitToPage, fitToWidth, fitToHeight, scale, ...kept } =
    sheet.pageSetup ?? {};
  const paper = Object.entries(PAPERS).find(([, name]) => name === page.paperSize)?.[0] as PaperSize | undefined;
  const setup: PageSetup = {
    ...kept,
    ...fromZoom(page.zoom),
    ...(page.orientation ? { orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait' } : {}),
    ...(paper ? { paperSize: paper } : {}),
    ...(kept.margins || page.margins ? { margins: { ...DEFAULT_MARGINS, ...page.margins } } : {}),
    horizontalCentered: page.centerHorizontally ?? false,
    verticalCentered: page.centerVertically ?? false,
    showGridLines: page.printGridlines ?? false,
    showRowColHeaders: page.printHeadings ?? false,
  };
  sheet.pageSetup = setup;
  const { oddHeader, oddFooter, ...others } = sheet.headerFooter ?? {};
  const headerFooter = {
    ...others,
    ...(page.header ? { oddHeader: page.header } : {}),
    ...(page.footer ? { oddFooter: page.footer } : {}),
  };
  if (Object.keys(headerFooter).length > 0) sheet.headerFooter = headerFooter;
  else delete sheet.headerFooter;
}

function fromZoom(zoom: HostPage['zoom']): Partial<PageSetup> {
  if (!zoom) return {};
  if ('scale' in zoom) return { scale: zoom.scale };
  return { fitToPage: true, fitToWidth: zoom.wide ?? 0, fitToHeight: zoom.tall ?? 0 };
}

/** 打印标题与打印区域在 .xlsx 里是工作表自己的名称。 */
export function printNames(sheet: HostSheet): { name: string; range: string; scope: string }[] {
  const { titleRows, titleColumns, printArea = [] } = sheet.page;
  const named = (name: string, areas: readonly HostArea[]) =>
    areas.length === 0
      ? []
      : [{ name, scope: sheet.name, range: areas.map((area) => absolute(sheet.name, area)).join(',') }];
  return [
    ...named('_xlnm.Print_Area', printArea),
    ...named(
      '_xlnm.Print_Titles',
      [titleColumns, titleRows].flatMap((area) => area ?? []),
    ),
  ];
}

function absolute(sheet: string, area: HostArea): string {
  const [first = '', last = first] = areaAddress(area).split(':');
  const fix = (corner: string) => corner.replace(/[A-Z]+|\d+/gu, (part) => `$${part}`);
  return `${quoteSheet(sheet)}!${fix(first)}:${fix(last)}`;
}
