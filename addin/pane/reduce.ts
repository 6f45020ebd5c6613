import { PACK_IDS } from '../../shared/finding.ts';
import type { Action } from './actions.ts';
import type { AccessCode } from './answers.ts';
import { checked, progressed, recognised, stepBack, whenRechecked } from './checking/checking-state.ts';
import { reduceCorrecting } from './correcting/correcting-state.ts';
import { reduceImport } from './import/import-state.ts';
import { importSaying } from './import/import-wording.ts';
import { type LiveAction, reduceLive, settledLive, troubleText } from './live/live-state.ts';
import { batchApplied, batchUndone, fixEnded, undoEnded } from './repairing/repairing-state.ts';
import { findingOf } from './results.ts';
import {
  failed,
  idle,
  type PaneState,
  type Retry,
  resultsOf,
  type Settings,
  saying,
  viewing,
  type Writing,
  withoutBatch,
  withoutNotice,
} from './state.ts';
import { SAVED_TEXT } from './wording.ts';
import { isWorking, reduceWork } from './work/work-state.ts';
import { workSaying } from './work/work-wording.ts';

const WRITES: ReadonlySet<Retry['command'] | Writing> = new Set([
  ...(['fix', 'undo', 'clear-marks', 'preview-all', 'undo-all', 'resume', 'roll-back'] as const),
]);

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'recognising':
      return state.stage.name === 'checking' ? state : saying(withoutNotice(state), '正在认表');
    case 'recognised':
      return recognised(state, action.recognition, action.quiet);
    case 'unread': {
      const stage = state.stage.name === 'starting' ? { name: 'unread' as const } : state.stage;
      return failed({ ...state, stage }, action.failure, { command: 'recognise' });
    }
    case 'check-started':
      return state.stage.name === 'checking'
        ? state
        : saying(
            { ...withoutNotice(state), stage: { name: 'checking', before: state.stage, cancelling: false } },
            '开始校验',
          );
    case 'progressed':
      return progressed(state, action.progress);
    case 'cancelling':
      return state.stage.name === 'checking'
        ? saying({ ...state, stage: { ...state.stage, cancelling: true } }, '正在取消')
        : state;
    case 'cancelled': {
      const text = '已取消校验，工作簿没有改动。';
      return saying({ ...stepBack(state), notice: { kind: 'done', text } }, text);
    }
    case 'check-failed':
      return failed(stepBack(state), action.failure, { command: 'check' });
    case 'checked':
      return checked({ ...state, live: settledLive(state.live) }, action.checked);
    case 'rechecked':
      return whenRechecked({ ...state, live: settledLive(state.live) }, action.checked);
    case 'live':
      return whenLive(state, action.action);
    case 'tab-chosen':
      return { ...state, tab: action.tab };
    case 'settings-changed':
      return { ...state, settings: normalised({ ...state.settings, ...action.settings }) };
    case 'severity-toggled':
      return viewing(state, (results) => ({ ...results, only: toggled(results.only, action.severity) }));
    case 'searched':
      return viewing(state, (results) => ({ ...results, query: action.query }));
    case 'filters-cleared':
      return viewing(state, (results) => ({ ...results, query: '', only: new Set() }));
    case 'ordered':
      return viewing(state, (results) => ({ ...results, order: action.order }));
    case 'cursor-moved':
      return viewing(state, (results) => ({ ...results, cursor: action.id }));
    case 'chosen':
      return chosen(state, action.id);
    case 'left':
      return viewing(state, ({ chosen: _, ...results }) => results);
    case 'writing':
      return { ...withoutNotice(state), writing: action.writing };
    case 'fix-ended':
      return fixEnded(state, action.id, action.outcome);
    case 'undo-ended':
      return undoEnded(state, action.entry, action.outcome);
    case 'marks-cleared': {
      const text = '标记已清除，您自己的格式原样没动。';
      const cleared = viewing(idle(state), (results) => ({ ...results, marked: false, unmarking: true }));
      return saying({ ...cleared, notice: { kind: 'done', text } }, text);
    }
    case 'previewed':
      return { ...idle(state), batch: { preview: action.preview, unchecked: new Set() } };
    case 'batch-toggled':
      return state.batch
        ? { ...state, batch: { ...state.batch, unchecked: toggled(state.batch.unchecked, action.key) } }
        : state;
    case 'batch-closed':
      return withoutBatch(state);
    case 'batch-applied':
      return batchApplied(state, action.applied);
    case 'batch-undone':
      return batchUndone(state, action.undone);
    case 'unfinished-read':
      return { ...state, unfinished: action.unfinished };
    case 'settled':
      return idle(state);
    case 'failed':
      return failed(WRITES.has(action.retry.command) ? idle(state) : state, action.failure, action.retry);
    case 'notice-dismissed':
      return withoutNotice(state);
    case 'journal-read':
      return { ...state, journal: action.journal };
    case 'documents-changed':
      return { ...state, documents: action.documents };
    case 'clause-changed':
      return { ...state, clauses: { ...state.clauses, [action.key]: action.clause } };
    case 'rules-changed':
      return { ...state, rules: action.rules };
    case 'reading-changed':
      return { ...state, reading: action.reading };
    case 'access-code-changed':
      return accessCodeChanged(state, action.accessCode);
    case 'correcting':
      return { ...state, correcting: reduceCorrecting(state.correcting, action.action) };
    case 'work': {
      const work = reduceWork(state.work, action.action);
      if (work === state.work) return state;
      // 做起新的一件，先前的消息就收起。
      const next = isWorking(work) && !isWorking(state.work) ? withoutNotice(state) : state;
      return saying({ ...next, work }, workSaying(work) ?? state.announcement);
    }
    case 'import': {
      const imports = reduceImport(state.imports, action.action);
      return imports === state.imports
        ? state
        : saying({ ...state, imports }, importSaying(imports) ?? state.announcement);
    }
  }
}

/** 接连几次没复核成，只念第一次。 */
function whenLive(state: PaneState, action: LiveAction): PaneState {
  const next = { ...state, live: reduceLive(state.live, action) };
  const first = action.type === 'troubled' && state.live.trouble === undefined;
  return first ? saying(next, troubleText(action.failure)) : next;
}

/** 打开一条。已在详情里换下一条时焦点不动，所以要念出来。 */
function chosen(state: PaneState, id: string): PaneState {
  const results = resultsOf(state.stage);
  const finding = results && findingOf(results, id);
  if (!finding) return state;
  const opened = viewing({ ...state, tab: 'results' }, (seen) => ({ ...seen, cursor: id, chosen: id }));
  return results.chosen === undefined ? opened : saying(opened, finding.message);
}

function accessCodeChanged(state: PaneState, accessCode: AccessCode): PaneState {
  const next = { ...state, accessCode };
  if (accessCode.outcome !== undefined) return saying(next, SAVED_TEXT[accessCode.outcome]);
  return state.accessCode.present && !accessCode.present ? saying(next, '访问码已忘掉。') : next;
}

function toggled<T>(only: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(only);
  if (!next.delete(item)) next.add(item);
  return next;
}

const normalised = (settings: Settings): Settings => ({
  ...settings,
  packs: PACK_IDS.filter((pack) => settings.packs.includes(pack)),
});
