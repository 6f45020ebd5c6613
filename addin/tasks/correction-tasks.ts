import { parseAddress } from '../excel/address.ts';
import type { CorrectionRequest } from '../excel/corrections.ts';
import type { HeaderPreview, HeaderRows } from '../excel/header-preview.ts';
import type { FoundTable, HeaderSpot, Recognition } from '../excel/table.ts';

export { MOST_HEADER_ROWS } from '../excel/corrections.ts';

/** 官员更正认表：哪种表、表头在哪一行、各列是什么；记在工作簿里。 */
export interface CorrectionTasks {
  /** 把某几行当作表头是什么样子，只读那几行。 */
  previewHeader(rows: HeaderRows): Promise<HeaderPreview>;
  /** 记下更正，重新认表。表头与官员看到的不一样了则不记，报 `missing`。 */
  correct(request: CorrectionRequest): Promise<Recognition>;
  /** 不再照这条更正，恢复自动识别，重新认表。 */
  takeBack(correctionId: string): Promise<Recognition>;
}

/** 一张表的表头在哪里。 */
export function headerSpot({ address, headerRow }: FoundTable): HeaderSpot {
  const area = parseAddress(address);
  if (!area) throw new RangeError(`不是地址：${address}`);
  return { headerRow, headerRows: headerRow - area.top, left: area.left, right: area.right };
}
