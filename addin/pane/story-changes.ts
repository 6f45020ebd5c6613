import type { ChangeTasks, LeftFinding, Unfinished } from '../tasks/change-tasks.ts';
import type { JournalEntry, LocatedFinding } from '../tasks/tasks.ts';

interface Stage {
  readonly isChanged: boolean;
  readonly unfinished: readonly Unfinished[];
  readonly read: () => readonly JournalEntry[];
  readonly write: (journal: readonly JournalEntry[]) => void;
}

/** 成批地改与撤，照本子演。 */
export function scriptedChanges({ isChanged, unfinished, read, write }: Stage): ChangeTasks {
  let waiting = unfinished;
  const left = (findings: readonly LocatedFinding[]): LeftFinding[] =>
    isChanged
      ? findings.slice(0, 1).map(({ id, worksheet, address = '' }) => ({
          ...{ id, worksheet, address, reason: 'changed', current: '市教育体育局（王科长改）' },
          why: '校验之后这一格被人改过，没有动。请再校验一次',
        }))
      : [];
  const willChange = (findings: readonly LocatedFinding[]) =>
    findings
      .slice(isChanged ? 1 : 0)
      .flatMap(({ id, worksheet, address, value = null, fix, message }) =>
        fix && address !== undefined ? [{ id, worksheet, address, before: value, after: fix.value, why: message }] : [],
      );
  return {
    preview: async (findings) => ({
      changes: willChange(findings).map(({ id, ...change }, i) => ({
        ...change,
        findings: [id],
        notes: i === 0 ? ['原是公式，改后成为固定的内容'] : [],
      })),
      left: left(findings),
      notes: ['工作表“重点项目清单”要改的行里有隐藏或筛选掉的，也会一并改'],
    }),
    applyAll: async (findings) => {
      const at = new Date().toISOString();
      const entries = willChange(findings).map(
        (change): JournalEntry => ({
          ...{ ...change, id: `批.${change.id}`, at, kind: 'cell', cells: 1 },
        }),
      );
      write([...entries.toReversed(), ...read()]);
      return {
        entries,
        applied: new Map(entries.map((entry) => [entry.id.slice(2), entry])),
        left: left(findings),
        notes: [],
      };
    },
    undoAll: async () => {
      const undone = read();
      write([]);
      return { undone, left: [] };
    },
    unfinished: async () => waiting,
    resume: async () => {
      waiting = [];
      return { entries: [], left: [] };
    },
    rollBack: async () => {
      waiting = [];
      return { undone: [], left: [] };
    },
  };
}
