import { stagedOf } from './stages.ts';

export interface Branched {
  readonly head: string;
  /** 东校区、东校、(东校区) 都记作“东”；没有说的为空。 */
  readonly branch: string;
}

const ENDINGS = ['校区', '校园', '分校区', '分校', '分园', '园区', '学部', '本部', '教学区', '部', '校'];
const LONGEST_TAIL = 10;
/** 括注里的办学性质、曾用名不是校区。 */
const NOT_A_BRANCH = ['公办', '民办', '公立', '私立', '普惠性', '暂定', '筹', '原', '曾用名', '以下简称', '简称'];

const bareOf = (branch: string): string => {
  if (branch === '校本部' || branch === '本部' || branch === '总校') return '';
  const ending = ENDINGS.find((word) => branch.endsWith(word) && branch.length > word.length);
  return ending ? branch.slice(0, -ending.length) : branch;
};

/** 括号写在末尾的：第一中学（东校区）。括号在中间的，连同其后的算作校名。 */
const bracketed = (text: string): Branched | undefined => {
  const open = text.lastIndexOf('(');
  if (open < 2 || !text.endsWith(')')) return undefined;
  const inside = text.slice(open + 1, -1);
  const head = text.slice(0, open);
  if (NOT_A_BRANCH.some((word) => inside.startsWith(word))) return { head, branch: '' };
  return { head, branch: bareOf(inside) };
};

/** 直接连写的：第一中学东校区、实验小学分校。 */
const trailing = (text: string): Branched | undefined => {
  if (stagedOf(text) || !ENDINGS.some((word) => text.endsWith(word))) return undefined;
  for (let at = text.length - 1; at >= Math.max(2, text.length - LONGEST_TAIL); at--) {
    if (stagedOf(text.slice(0, at))) return { head: text.slice(0, at), branch: bareOf(text.slice(at)) };
  }
  return undefined;
};

/** 校名与它的校区、分校、学部。 */
export const branchOf = (text: string): Branched => bracketed(text) ?? trailing(text) ?? { head: text, branch: '' };
