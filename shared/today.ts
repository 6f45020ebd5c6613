/** 那一刻在中国是哪一天，`YYYY-MM-DD`（全年 UTC+8）；机器设在哪个时区都一样。 */
export const today = (now = new Date()): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
