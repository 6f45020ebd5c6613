import type { Span } from '../../shared/finding.ts';

const SENTENCE_ENDS = new Set('。；;！？\n');
const CLAUSE_ENDS = new Set('，,、');
const LONGEST = 60;

function widen(text: string, [start, end]: Span, stops: ReadonlySet<string>): string {
  let from = start;
  let to = end;
  while (from > 0 && !stops.has(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !stops.has(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

/** 引文要短而完整：这一段所在的句子；句子太长时只取所在的分句。逐字，是 `text` 的一段。 */
export function sentenceAround(text: string, span: Span): string {
  const sentence = widen(text, span, SENTENCE_ENDS);
  if (sentence.length <= LONGEST) return sentence;
  const clause = widen(text, span, new Set([...SENTENCE_ENDS, ...CLAUSE_ENDS]));
  return clause.length <= LONGEST ? clause : text.slice(span[0], Math.min(span[1], span[0] + LONGEST));
}

/** 全文太长时取开头的若干整句；逐字。 */
export function opening(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = [...text.slice(0, LONGEST)].findLastIndex(
    (character) => SENTENCE_ENDS.has(character) || character === ',',
  );
  return cut > 0 ? text.slice(0, cut) : text.slice(0, LONGEST);
}

/** 消息里引用单元格文字，太长的截断。 */
export const shorten = (text: string, limit = 40): string => {
  const line = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
};
