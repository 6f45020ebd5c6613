import { fold } from './headers.ts';

/** 表尾或表中不是记录的行，看其第一个有字的格。 */
export type TailKind = 'total' | 'note' | 'sign-off';

const TOTALS = ['合计', '小计', '总计', '共计', '累计', '汇总', '本页合计', '其中'];
const NOTES = ['以下空白', '以下无正文', '备注', '说明', '附注', '填表说明', '填报说明', '注释', '备注说明'];
const SIGN_OFFS = [
  ...['填表人', '制表人', '填报人', '审核人', '审核', '审批人', '复核人', '经办人', '联系人', '负责人', '单位负责人'],
  ...['主要负责人', '分管负责人', '联系电话', '电话', '填报日期', '填表日期', '填报时间', '制表日期', '制表单位'],
  ...['填报单位', '单位盖章', '盖章', '签字', '签章', '审核意见', '审批意见'],
];
/** 落款的名目多半这样收尾：分管领导（签字）、科室负责人、教育局局长。 */
const SIGNING = /(?:人|领导|局长|校长|科长|主任|签字|签名|签章|盖章|公章|审核|复核|制表)$/u;
const LONGEST_SIGN_OFF = 10;
/** 合计后面还可以跟着数目，如“合计41项”。 */
const LONGEST_TOTAL = 12;

/**
 * 这段文字开头的是合计、说明还是落款；都不是时为 undefined。
 * `alone` 指这一行只有这一格有字：没有冒号的“备注 本表一式三份”只在这时才算说明。
 */
export function tailKind(text: string, alone: boolean): TailKind | undefined {
  const folded = fold(text);
  const head = fold(text.normalize('NFKC').split(':')[0] ?? '');
  const hasColon = text.normalize('NFKC').includes(':');
  const isTotal = TOTALS.some((word) => folded.startsWith(word) || folded.endsWith(word));
  if (isTotal && folded.length <= LONGEST_TOTAL) return 'total';
  if (NOTES.includes(head) || (alone && NOTES.some((word) => folded.startsWith(word)))) return 'note';
  if (folded.startsWith('注') && (head === '注' || /^注\d*$/.test(head) || alone)) return 'note';
  if (SIGN_OFFS.includes(head) && (hasColon || head === folded)) return 'sign-off';
  if (hasColon && head.length <= LONGEST_SIGN_OFF && SIGNING.test(head)) return 'sign-off';
  return undefined;
}
