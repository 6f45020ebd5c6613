import { RUNNING_MODELS } from '../../../shared/sheets/values.ts';
import { isEmptyWord, readChoices } from '../cells.ts';

export type Tightness = '紧密型' | '松散型' | '对口帮扶';

/** 办学模式一格的读法：模式，及写在一旁的松紧。 */
export interface Model {
  readonly model?: string;
  readonly tightness?: Tightness;
  /** 空着。 */
  readonly empty: boolean;
}

const TIGHTNESS: readonly (readonly [Tightness, readonly string[]])[] = [
  ['紧密型', ['紧密型', '紧密']],
  ['松散型', ['松散型', '松散']],
  ['对口帮扶', ['对口帮扶型', '对口帮扶', '对口型']],
];
/** 松紧与模式之间的标点，与不指明是哪种模式的词。 */
const BETWEEN = /[()[\]【】:：、,，;；/\\\-–—·+]+/u;
const GENERIC: ReadonlySet<string> = new Set(['', '办学模式', '办学', '模式', '的', '型', '式']);
const SUFFIXES = ['办学模式', '管理模式', '模式'];

/** 括注里多半是松紧，不能略过，所以带括注的不在这里认。 */
const find = (text: string): string | undefined =>
  /[()]/u.test(text) ? undefined : readChoices(text, RUNNING_MODELS, false)[0]?.value;

/** 末尾的括注，说的不是模式（实验小学教育集团、2023年起）。 */
function withoutNote(text: string): string {
  const [note = '', words = ''] = /\(([^()]*)\)$/u.exec(text) ?? [];
  return modelOf(words) === undefined ? text.slice(0, text.length - note.length) : text;
}

/** 模式本身：原样认不出时，去掉「办学模式」之类的尾巴再认；写了几种的不认。 */
function modelOf(text: string): string | undefined {
  const [part, ...others] = text.split(BETWEEN).filter((one) => !GENERIC.has(one));
  if (part === undefined || others.length > 0) return undefined;
  const bare = part.startsWith('的') ? part.slice(1) : part;
  const suffix = SUFFIXES.find((word) => bare.endsWith(word));
  return find(bare) ?? (suffix === undefined ? undefined : find(bare.slice(0, -suffix.length)));
}

export function readModel(printed: string): Model {
  const text = printed.normalize('NFKC').replaceAll(/\s/gu, '');
  if (isEmptyWord(text)) return { empty: true };
  const whole = find(text);
  if (whole !== undefined) return { empty: false, model: whole };
  for (const [tightness, words] of TIGHTNESS) {
    const word = words.find((one) => text.includes(one));
    if (word === undefined) continue;
    // 以顿号代之，前后两段仍是分开的。
    const model = modelOf(text.replace(word, '、'));
    return { empty: false, tightness, ...(model !== undefined && { model }) };
  }
  const model = modelOf(text) ?? modelOf(withoutNote(text));
  return { empty: false, ...(model !== undefined && { model }) };
}
