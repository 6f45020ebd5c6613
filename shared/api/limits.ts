/** 一次请求的上限：正文 8 MiB、20,000 行；再大的表分片送。 */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;
export const MAX_ROWS = 20_000;
/** 一次合并至多这么多片：一片 250 行，够合两张写满的工作表。 */
export const MAX_PARTIALS = 10_000;
/** 读文本的各路由一次最多 1,000 段。 */
export const MAX_TEXTS = 1_000;
/** 比校名时，随请求送来的名单至多这么多个。 */
export const MAX_AGAINST = 20_000;
/** Excel 自己的上限：一格的字数、一张工作表的行数。 */
export const MAX_CELL_LENGTH = 32_767;
export const MAX_SHEET_ROWS = 1_048_576;
