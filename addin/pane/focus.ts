import { type RefObject, useEffect, useRef } from 'react';
import type { Stage } from './state.ts';

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
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (ended && inside.current && lost) panel.current?.focus();
  }, [stage, panel]);
}
