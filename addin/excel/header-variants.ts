import type { ColumnType } from '../../shared/sheets/column.ts';

/** 同一类列的表头，换着说的字。`text` 已去掉空白、标点、括注。 */
type Wording = (text: string) => string;

/** 日期与时间，开始与起始，结束、截止、到期与终止。没有写日期、时间的，不知道填的是不是日子，不算。 */
const dated: Wording = (text) => {
  const core = text.replace(/(?:日期|时间|年月日?)$/u, '');
  return core === text ? '' : core.replace('开始', '起始').replace(/结束|截止|到期/u, '终止');
};
const placed: Wording = (text) => text.replace(/^所[在属]/u, '').replace(/名称$/u, '');
const named: Wording = (text) => text.replace('的', '').replace(/(?:名称|全称)$/u, '');
const asked: Wording = (text) => text.replace(/是否(?:存在|有|已)?|^有无/u, '');
const coded: Wording = (text) => text.replace(/代码$/u, '');

const WORDINGS: Partial<Readonly<Record<ColumnType['type'], Wording>>> = {
  date: dated,
  place: placed,
  school: named,
  university: named,
  boolean: asked,
  fee: asked,
  enum: coded,
};

/** 各类列的说法化成的键：同一类的两个表头键相同，就是同一个意思。化不出的没有。 */
export function wordingKey(text: string, type: ColumnType['type']): string | undefined {
  const core = WORDINGS[type]?.(text);
  return core ? `${WORDING_OF[type] ?? type}:${core}` : undefined;
}

/** 学校与高校、是否与费用是同一样说法。 */
const WORDING_OF: Partial<Readonly<Record<ColumnType['type'], string>>> = { university: 'school', fee: 'boolean' };

/** 这段文字可能的各个键。 */
export const wordingKeys = (text: string): string[] => [
  ...new Set((['date', 'place', 'school', 'boolean', 'enum'] as const).flatMap((type) => wordingKey(text, type) ?? [])),
];

/** 中英对照的表头只看中文：“序号 No.”。没有外文，或全是外文的没有。 */
export function withoutForeignWords(text: string): string | undefined {
  const chinese = text.replace(/\p{Script=Latin}[\p{Script=Latin}\s.'’&/-]*/gu, '').trim();
  return chinese !== text && /\p{Script=Han}/u.test(chinese) ? chinese : undefined;
}
