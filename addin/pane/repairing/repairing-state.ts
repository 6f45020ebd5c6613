import type { ChangesApplied, ChangesUndone } from '../../tasks/change-tasks.ts';
import type { FixOutcome, JournalEntry, UndoOutcome } from '../../tasks/tasks.ts';
import type { Repair } from '../results.ts';
import { idle, type PaneState, saying, viewing } from '../state.ts';
import { cellText, sentence } from '../wording.ts';
import { appliedText, undoneText, withApplied, withUndone } from './batch.ts';

export function fixEnded(state: PaneState, id: string, outcome: FixOutcome): PaneState {
  const repair: Repair =
    outcome.outcome === 'applied'
      ? { status: 'fixed', entry: outcome.entry }
      : { status: 'changed', current: outcome.current };
  const next = viewing(idle(state), (results) => ({ ...results, repairs: { ...results.repairs, [id]: repair } }));
  if (outcome.outcome === 'applied')
    return saying(
      { ...next, journal: [outcome.entry, ...next.journal] },
      `已修复 ${outcome.entry.worksheet} ${outcome.entry.address}。`,
    );
  return saying(next, `没有改动：这一格在校验之后被人改过，现在是“${cellText(outcome.current)}”。`);
}

export function undoEnded(state: PaneState, entry: JournalEntry, outcome: UndoOutcome): PaneState {
  const cell = `${entry.worksheet} ${entry.address}`;
  if (outcome.outcome === 'changed') {
    const text =
      outcome.why === undefined
        ? `没有撤销：${cell} 此后又被改过，现在是“${cellText(outcome.current)}”。`
        : `没有全部撤销：${cell}，${sentence(outcome.why)}`;
    return saying({ ...idle(state), notice: { kind: 'not-done', text } }, text);
  }
  const next = viewing(idle(state), (results) => withUndone(results, { undone: [entry], left: [] }));
  const text = entry.kind === 'cell' ? `已撤销：${cell} 改回原来的文字。` : `已撤销：${cell}。`;
  const journal = next.journal.filter((other) => other.id !== entry.id);
  return saying({ ...next, journal, notice: { kind: 'done', text } }, text);
}

export function batchApplied(state: PaneState, applied: ChangesApplied): PaneState {
  const next = viewing(idle(state), (results) => withApplied(results, applied));
  const text = appliedText(applied);
  const kind = applied.left.length > 0 ? 'not-done' : 'done';
  return saying({ ...next, journal: [...applied.entries.toReversed(), ...next.journal], notice: { kind, text } }, text);
}

export function batchUndone(state: PaneState, outcome: ChangesUndone): PaneState {
  const next = viewing(idle(state), (results) => withUndone(results, outcome));
  const gone = new Set(outcome.undone.map(({ id }) => id));
  const text = undoneText(outcome);
  const kind = outcome.left.length > 0 ? 'not-done' : 'done';
  return saying({ ...next, journal: next.journal.filter(({ id }) => !gone.has(id)), notice: { kind, text } }, text);
}
