import type { Failure } from '../failures.ts';
import type { Results } from '../results.ts';

/** “随改随查”：校验过之后，工作簿一改就复核。 */
export interface LiveState {
  /** 这个版本的 Excel 说不说得出有改动。 */
  readonly supported: boolean;
  /** 官员拨过开关的，照他的；没拨过的，看表的大小。 */
  readonly choice?: boolean;
  readonly rechecking: boolean;
  /** 上次没复核成的缘故；成了就没有。 */
  readonly trouble?: Failure;
}

export type LiveAction =
  | { readonly type: 'supported'; readonly supported: boolean }
  | { readonly type: 'switched'; readonly on: boolean }
  | { readonly type: 'began' }
  | { readonly type: 'stopped' }
  | { readonly type: 'troubled'; readonly failure: Failure };

export const startingLive: LiveState = { supported: false, rechecking: false };

/** 更大的表每次都要读上几秒，官员要用再打开。 */
export const LIVE_ROWS = 5_000;

export const rowsOf = ({ checked }: Results): number =>
  checked.response.summary.sheets.reduce((sum, { rows }) => sum + rows, 0);

export const isLive = ({ supported, choice }: LiveState, results: Results): boolean =>
  supported && (choice ?? rowsOf(results) <= LIVE_ROWS);

export function reduceLive(live: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case 'supported':
      return { ...live, supported: action.supported };
    case 'switched':
      return { ...withoutTrouble(live), choice: action.on };
    case 'began':
      return { ...live, rechecking: true };
    case 'stopped':
      return { ...live, rechecking: false };
    case 'troubled':
      return { ...live, rechecking: false, trouble: action.failure };
  }
}

/** 复核成了，或重新校验过了。 */
export const settledLive = (live: LiveState): LiveState => ({ ...withoutTrouble(live), rechecking: false });

const withoutTrouble = ({ trouble: _, ...live }: LiveState): LiveState => live;

/** 一时的毛病会自己再试，所以只说一句短的。 */
const TROUBLE: Partial<Record<Failure['reason'], string>> = {
  offline: '连不上校验服务，连上之后自动复核。',
  timeout: '校验服务没有回答，过一会儿自动再试。',
  server: '校验服务出了故障，过一会儿自动再试。',
  'too-often': '校验得太频繁，过一会儿自动再试。',
  refused: '访问码没有填写，或已失效。请按“再次校验”，照提示填写。',
};

export const troubleText = ({ reason, message }: Failure): string =>
  `刚才的改动还没有复核：${TROUBLE[reason] ?? message}`;

/** 开关旁的一句话：没复核成的缘故，或开关为什么这样。 */
export function liveNote(live: LiveState, results: Results): string | undefined {
  if (!live.supported) return '这个版本的 Excel 不告知改动，改完请按“再次校验”。';
  if (live.trouble) return troubleText(live.trouble);
  if (live.choice === undefined && rowsOf(results) > LIVE_ROWS)
    return `表有 ${rowsOf(results).toLocaleString('zh-CN')} 行，每次复核要等一会儿，所以没有打开。`;
  return undefined;
}
