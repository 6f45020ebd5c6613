import { type RefObject, useEffect, useRef } from 'react';
import type { Stage } from './state.ts';

/** 有焦点的元素刚被换掉，焦点落回了 body。此时才由我们接住，别处的焦点一概不动：窗格以外（Excel 里）的也不抢。 */
export const focusLost = (): boolean =>
  document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);

/**
 * 校验一结束，“取消”按钮就没了，焦点不能跟着丢：移到结果所在的面板。
 * 只在焦点本来就在窗格里时才移，不抢表格里正在打字的焦点。
 */
export function useFocusAfterCheck(
  stage: Stage['name'],
  pane: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
): void {
  const inside = useRef(false);
  const previous = useRef(stage);
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      inside.current = event.target instanceof Node && pane.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [pane]);
  useEffect(() => {
    const ended = previous.current === 'checking' && stage !== 'checking';
    previous.current = stage;
    if (ended && inside.current && focusLost()) panel.current?.focus();
  }, [stage, panel]);
}
