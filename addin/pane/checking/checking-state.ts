import { SEVERITY_LABEL } from '../../../shared/finding.ts';
import type { Recognition } from '../../excel/table.ts';
import type { CheckedWorkbook, Progress } from '../../tasks/tasks.ts';
import { rechecked } from '../live/rechecked.ts';
import { freshResults, openCounts, type Results } from '../results.ts';
import { type PaneState, type RestingStage, resultsOf, saying, viewing, withoutNotice } from '../state.ts';

export const PROGRESS_TEXT: Record<Progress['step'], string> = {
  recognise: '正在认表',
  read: '正在读取表格',
  send: '正在校验',
  mark: '正在标出结果',
};

export const stepBack = (state: PaneState): PaneState =>
  state.stage.name === 'checking' ? { ...state, stage: state.stage.before } : state;

export function recognised(state: PaneState, recognition: Recognition, quiet = false): PaneState {
  const found = recognition.tables.length > 0;
  // 已有结果时不因重新认表丢掉；表都没了才作罢。
  if (found && resultsOf(state.stage)) return state;
  const next: RestingStage = { name: found ? 'recognised' : 'unrecognised', recognition };
  if (state.stage.name === 'checking') return { ...state, stage: { ...state.stage, before: next } };
  if (quiet) return { ...state, stage: next };
  const text = found ? `认出 ${recognition.tables.length} 张表，可以校验。` : '没有认出可校验的表。';
  return saying({ ...state, stage: next, tab: 'sheets' }, text);
}

export function progressed(state: PaneState, progress: Progress): PaneState {
  if (state.stage.name !== 'checking') return state;
  const stepped = state.stage.progress?.step !== progress.step;
  const next = { ...state, stage: { ...state.stage, progress } };
  return stepped ? saying(next, PROGRESS_TEXT[progress.step]) : next;
}

export function checked(state: PaneState, workbook: CheckedWorkbook): PaneState {
  const results = freshResults(workbook, resultsOf(state.stage)?.order);
  const next: PaneState = { ...withoutNotice(state), stage: { name: 'checked', results }, tab: 'results' };
  const { unmarked = [] } = workbook;
  if (unmarked.length === 0) return saying(next, outcomeText(results));
  const sheets = unmarked.map((sheet) => `“${sheet}”`).join('、');
  const text = `工作表${sheets}受保护，结果没有标在格里，只列在下面。在“审阅”里撤消工作表保护之后再次校验，就能标出。`;
  return saying({ ...next, notice: { kind: 'not-done', text } }, `${outcomeText(results)}${text}`);
}

/** 复核不打断官员：条数变了才念，换了参考数据才说。 */
export function whenRechecked(state: PaneState, workbook: CheckedWorkbook): PaneState {
  const before = resultsOf(state.stage);
  if (!before) return state;
  const next = viewing(state, (results) => rechecked(results, workbook));
  const text = outcomeText(resultsOf(next.stage) ?? before, '复核完成');
  const said = text === outcomeText(before, '复核完成') ? next : saying(next, text);
  const { edition } = workbook.response;
  if (edition === before.checked.response.edition) return said;
  const changed = `参考数据已换成“${edition}”，已照新的全部重新校验。`;
  return saying({ ...said, notice: { kind: 'done', text: changed } }, `${changed}${text}`);
}

function outcomeText(results: Results, done = '校验完成'): string {
  if (results.checked.findings.length === 0) return `${done}，没有发现问题。`;
  const counts = openCounts(results);
  const parts = (['error', 'warning', 'info'] as const).map((each) => `${SEVERITY_LABEL[each]} ${counts[each]} 条`);
  return `${done}：${parts.join('，')}。`;
}
