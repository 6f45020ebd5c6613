import { WEB_ADDRESS } from '../../shared/api/editions.ts';
import type { ReferenceCustodyPair } from '../../shared/reference.ts';
import { type ImportRow, proseIn, requiredName, type Say } from './rows.ts';

/** 托管名单 → 结对。四样缺一不可；没有写来源的，来源是这张表。 */
export function readCustodyPairs(rows: readonly ImportRow[], say: Say): ReferenceCustodyPair[] {
  const seen = new Map<string, number>();
  const pairs: ReferenceCustodyPair[] = [];
  for (const row of rows) {
    const university = requiredName(row, 'university', '托管高校', say);
    const school = requiredName(row, 'school', '帮扶县中', say);
    const province = requiredName(row, 'province', '省份', say);
    const county = requiredName(row, 'county', '县(市、区)', say);
    if (university === undefined || school === undefined || province === undefined || county === undefined) continue;
    const key = [province, county, school].join('·');
    const same = seen.get(key);
    if (same !== undefined) {
      say(row, 'school', 'error', `第${row.number}行“${school}”与第${same}行重复，没有收这一行。请删去一行`);
      continue;
    }
    seen.set(key, row.number);
    const url = proseIn(row.text('sourceUrl'));
    const isAddress = WEB_ADDRESS.test(url);
    if (url !== '' && !isAddress)
      say(
        row,
        'sourceUrl',
        'warning',
        `第${row.number}行的来源网址不是 http:// 或 https:// 起首的，没有收网址。请照浏览器地址栏里的写全`,
      );
    pairs.push({
      ...{ province, county, school, university },
      sourceTitle: proseIn(row.text('source')) || `导入的表“${row.sheet}”`,
      sourceUrl: isAddress ? url : '',
    });
  }
  return pairs;
}
