import { z } from 'zod';
import type { ReferenceData, ReferenceProject } from '../../../shared/reference.ts';
import { isEmptyWord, readOrdinal } from '../cells.ts';
import { groupBy } from '../group.ts';
import { appended, type Context, type Row } from '../rule.ts';
import { folded } from '../text-form.ts';
import { projectByName, projectByNumber, referenceOf } from './reference-row.ts';

/** 一行的名目：序号与名称各是什么，各指清单的哪一项。 */
const Identity = z.strictObject({
  row: z.int(),
  no: z.int().nullable(),
  /** 序号格原来的写法，空为 ''。 */
  printed: z.string(),
  name: z.string(),
  /** 名称与清单相同的那一项。 */
  named: z.int().nullable(),
  /** 综合判断是哪一项（reference-row.ts）。 */
  project: z.int().nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** 几条看全表名目的规则共用的折叠。 */
export const identities = {
  fold: 'projects/identities',
  state: z.array(Identity),
  start: (): Identity[] => [],
  step(state: Identity[], row: Row<'projects'>, context: Context): Identity[] {
    const name = row.text('name');
    state.push({
      row: row.number,
      no: readOrdinal(row.cell('no')) ?? null,
      printed: row.text('no').trim(),
      name: name.trim(),
      named: projectByName(name, context.reference)?.no ?? null,
      project: referenceOf(row, context)?.no ?? null,
    });
    return state;
  },
  merge: appended<Identity>,
};

export interface Repetition {
  readonly row: Identity;
  /** 与之相同、可以不动的那一行。 */
  readonly first: Identity;
}

export interface Misnumbering {
  readonly row: Identity;
  readonly project: ReferenceProject;
}

/** 全表名目的判断。 */
export interface Verdict {
  readonly rows: readonly Identity[];
  readonly repeatedNumbers: readonly Repetition[];
  readonly repeatedNames: readonly Repetition[];
  /** 序号指一项，名称却是另一项。 */
  readonly misnumbered: readonly Misnumbering[];
  /** 表用了自己的编号，与清单的编号无关。 */
  readonly ownNumbering: boolean;
  /** 表是别的清单：项目多不在参考的清单之内。 */
  readonly otherList: boolean;
  /** 没有一行是参考清单里的项目。 */
  readonly noneFits: boolean;
  /** 应有的序号：名称确是清单某项，而那个序号没有别的行在用。 */
  readonly certainNumber: (row: Identity) => number | undefined;
}

/** 名实相符到几分：序号、内容、名称都是同一项的；序号与内容相符的；都不是。 */
function consistency({ no, project, named }: Identity): number {
  if (project === null) return 0;
  // 序号与内容是一项、名称却是另一项的，名称是错拿来的。
  if (named !== null && named !== project) return 0;
  return no === project ? 2 : 1;
}

/** 同键的几行里留一行：名实最相符的，一样的留最前的。 */
function repetitions(rows: readonly Identity[], key: (row: Identity) => string | null): Repetition[] {
  const keyed = rows.filter((row) => key(row) !== null);
  return [...groupBy(keyed, key).values()].flatMap((group) => {
    const first = group.reduce((best, row) => (consistency(row) > consistency(best) ? row : best));
    return group.filter((row) => row !== first).map((row) => ({ row, first }));
  });
}

/** 自编序号：名称认得的行里，过半（且至少三行）序号与清单不同。 */
const OWN_NUMBERING_ROWS = 3;

/** 这么多项不在清单之内，又占三分之二以上，才当作别的清单；一项也对不上的，几行就够。 */
const OTHER_LIST_ROWS = 10;
const STRANGE_LIST_ROWS = 3;

const verdicts = new WeakMap<readonly Identity[], Verdict>();

export function judgeIdentities(state: readonly Identity[], reference: ReferenceData): Verdict {
  const known = verdicts.get(state);
  if (known) return known;
  const rows = state.toSorted((a, b) => a.row - b.row);
  const used = new Set(rows.flatMap(({ no }) => (no === null ? [] : [no])));
  const repeatedNames = repetitions(rows, ({ name }) => (name === '' ? null : folded(name)));
  const renamed = new Set(repeatedNames.map(({ row }) => row));
  const renamedRows = new Set(repeatedNames.map(({ row }) => row.row));
  const misnumbered = rows.flatMap((row) => {
    const project = row.named === null ? undefined : projectByNumber(row.named, reference);
    return project && row.no !== null && row.no !== project.no && row.project !== row.no && !renamed.has(row)
      ? [{ row, project }]
      : [];
  });
  const titled = rows.filter(({ name }) => !isEmptyWord(name));
  const strangers = titled.filter(({ project, named }) => project === null && named === null);
  const noneFits = strangers.length > 0 && rows.every(({ project, named }) => project === null && named === null);
  const recognised = rows.filter(({ named }) => named !== null).length;
  const verdict: Verdict = {
    rows,
    repeatedNumbers: repetitions(rows, ({ no }) => (no === null ? null : String(no))),
    repeatedNames,
    misnumbered,
    otherList: noneFits
      ? strangers.length >= STRANGE_LIST_ROWS
      : strangers.length >= OTHER_LIST_ROWS && strangers.length * 3 > titled.length * 2,
    noneFits,
    ownNumbering: misnumbered.length >= OWN_NUMBERING_ROWS && misnumbered.length * 2 > recognised,
    certainNumber: ({ named, row }) =>
      named !== null && !used.has(named) && !renamedRows.has(row) ? named : undefined,
  };
  verdicts.set(state, verdict);
  return verdict;
}
