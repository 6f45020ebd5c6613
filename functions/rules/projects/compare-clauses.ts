import type { ReferenceArticle } from '../../../shared/reference.ts';
import { type Bigrams, bigrams, likeness } from '../similarity.ts';
import { folded } from '../text-form.ts';
import { type Clause, clausesOf, covered, plainBigrams } from './measure-clauses.ts';

/** 两处说的是一件事：正文的一个分句与行里最像的一个。 */
export interface ClausePair {
  readonly mine: Clause;
  readonly theirs: Clause;
}

/** 字句要这么像，才算说的是一件事；太短的（到2027年）不比。 */
const SAME_CLAUSE = 0.6;
const SHORTEST = 8;

/** 限定范围的字眼：有与没有，管的学校、级别、人群不同。 */
const SCOPES = ['公办', '民办', '国家级', '省级', '市级', '县级', '寄宿制', '贫困', '困难', '小规模'] as const;
/** 留有余地的字眼。鼓励与支持互用，不算。 */
const HEDGES = ['基本', '力争', '争取', '原则上', '大部分', '部分'] as const;

const has = (text: string, word: string): boolean => folded(text).includes(word);

/** 「省级或市级」「省、市级」也是省级。 */
const scoped = (text: string, word: string): boolean =>
  has(text, word) || (word.endsWith('级') && new RegExp(`${word.charAt(0)}[、市县或]+级`, 'u').test(folded(text)));

/** 一个分句，连同比较用的写法与字句的计数：每个只算一次，再两两去比。 */
interface Prepared {
  readonly clause: Clause;
  readonly form: string;
  readonly grams: Bigrams;
}

const preparedIn = (text: string): readonly Prepared[] =>
  clausesOf(text)
    .filter((clause) => clause.text.length >= SHORTEST)
    .map((clause) => ({ clause, form: folded(clause.text), grams: bigrams(clause.text) }));

const articles = new WeakMap<ReferenceArticle, readonly Prepared[]>();

/** 条文不变，各行共用。 */
function preparedArticle(article: ReferenceArticle): readonly Prepared[] {
  const prepared = articles.get(article) ?? preparedIn(article.text);
  articles.set(article, prepared);
  return prepared;
}

/** 正文与行里说同一件事、而字句不尽相同的各处。 */
export function pairClauses(mine: string, article: ReferenceArticle): readonly ClausePair[] {
  const own = preparedIn(mine);
  return preparedArticle(article).flatMap((their) =>
    own
      .filter(({ form, grams }) => form !== their.form && likeness(grams, their.grams) >= SAME_CLAUSE)
      .map((my) => ({ mine: my.clause, theirs: their.clause })),
  );
}

export const addedScopes = (mine: string, theirs: string): readonly string[] =>
  SCOPES.filter((word) => scoped(mine, word) && !scoped(theirs, word));

/** 并列的几项里，行里从没说到的；项太短不足为凭。末一项连着后面的话，开头几个字在行里的就算说到了。 */
const ITEM_SHORTEST = 3;
const ITEM_CARRIED = 0.5;

function missingItems({ theirs }: ClausePair, whole: string): readonly string[] {
  const items = theirs.text.split(/、/u);
  if (items.length < 2) return [];
  const words = plainBigrams(whole);
  return items
    .map((item) => item.trim())
    .filter((item) => item.length >= ITEM_SHORTEST && !has(whole, folded(item).slice(0, ITEM_SHORTEST)))
    .filter((item) => covered(plainBigrams(item), words) < ITEM_CARRIED);
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** 同一件事，行里添了余地、换了范围、少了并列的一项；没有不同为 undefined。`whole` 是这一行的全部文字。 */
export function clauseDifference(pair: ClausePair, whole: string): string | undefined {
  const [mine, theirs] = [pair.mine.text, pair.theirs.text];
  const hedges = HEDGES.filter((word) => has(mine, word) && !has(theirs, word));
  const wider = SCOPES.filter((word) => scoped(theirs, word) && !scoped(whole, word));
  const narrower = addedScopes(mine, theirs);
  const missing = missingItems(pair, whole);
  const differences = [
    ...(hedges.length > 0 ? [`添了${quoted(hedges)}`] : []),
    ...(narrower.length > 0 ? [`范围限于${quoted(narrower)}`] : []),
    ...(wider.length > 0 ? [`没有限定${quoted(wider)}`] : []),
    ...(missing.length > 0 ? [`少了${quoted(missing)}`] : []),
  ];
  return differences.length > 0 ? differences.join('，') : undefined;
}
