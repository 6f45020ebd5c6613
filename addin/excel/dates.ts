const MS_PER_DAY = 86_400_000;
/** Excel 把 1900 年误作闰年，故从 1900-03-01（序列号 61）起以 1899-12-30 为零点。 */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SOUND_SERIAL = 61;
/** 9999-12-31。 */
const LAST_SERIAL = 2_958_465;

/** 数字格式是不是日期（有年、月、日、星期；只有时分秒的不是）。 */
export function isDateFormat(format: string): boolean {
  const section = format.split(';')[0] ?? '';
  const letters = section
    .replace(/"[^"]*"/g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/[\\_*]./g, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, '')
    .toLowerCase();
  if (/general|通用格式/.test(letters)) return false;
  return /[yd]|aaa/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters));
}

/** 日期序列号 → `YYYY-MM-DD`；不在 Excel 的日期范围内时为 undefined。一天之内的时刻舍去。 */
export function isoDate(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (day < FIRST_SOUND_SERIAL || day > LAST_SERIAL) return undefined;
  return new Date(EPOCH + day * MS_PER_DAY).toISOString().slice(0, 10);
}
