import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** 给工作簿添一张图表工作表“图表”，排在最前，打开时显示的是它后面的一张。 */
export function withChartSheet(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (part: string, change: (text: string) => string) => {
    parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  };
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
    ),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="${LINKS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
  );
  edit('xl/workbook.xml', (text) =>
    text
      .replace(/<bookViews>.*?<\/bookViews>/su, '')
      .replace(
        '<sheets>',
        `<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet xmlns:r="${LINKS}" name="图表" sheetId="99" state="hidden" r:id="rId99"/>`,
      ),
  );
  parts['xl/chartsheets/sheet1.xml'] = strToU8(
    `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  );
  return zipSync(parts);
}
