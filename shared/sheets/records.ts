import type { SheetKind } from './kinds.ts';

/** 表尾不是记录的行，首格这样起头。 */
export const TAIL_WORDS = [
  '合计',
  '总计',
  '小计',
  '备注',
  '注:',
  '注：',
  '说明',
  '填报单位',
  '填报人',
  '填表人',
  '审核人',
];

/**
 * 一条记录可占几行的表：`head` 是记录的名目，`body` 是一条完整记录必有的内容。
 * 名目全空而内容不全的行是上一条的续行；名目与上一行相同而别处不同的，是合并单元格摊开的同一条。
 */
export const SPREADING: Partial<Record<SheetKind, { head: readonly string[]; body: readonly string[] }>> = {
  projects: { head: ['no', 'name'], body: ['task', 'goal', 'lead'] },
};
