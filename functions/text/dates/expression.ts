import type { Deadline } from '../../../shared/text.ts';

/**
 * 一处时间词。`base` 是期限本身（年、期间、起始），`recurring` 是每年、三年内一类的原词；
 * 两者皆无的（年底前、以2020年为基期）只是占位，不改变期限。
 */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly base?: Deadline;
  readonly month?: number;
  readonly recurring?: string;
  /** 三年内、用5年时间：是期限，管到句末；每年只是频次。 */
  readonly lasting?: boolean;
  /** 近三年：说的是过去。 */
  readonly past?: boolean;
}
