import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Tasks } from '../tasks/tasks.ts';
import { Pane } from './components/Pane.tsx';
import { createPaneController, type PaneController } from './controller.ts';
import { paneTheme } from './theme.ts';
import { localDate } from './wording.ts';

/** 装好的窗格。`validate` 与按下“校验”相同，供功能区命令用。 */
export interface MountedPane {
  unmount(): void;
  validate(): void;
}

/** 把窗格装进 `element`，撑满它的宽高。窗格只通过 `tasks` 碰工作簿与服务。 */
export function mountPane(element: HTMLElement, tasks: Tasks): MountedPane {
  const controller = createPaneController(tasks, () => localDate(new Date()));
  const unrender = renderPane(element, controller);
  void controller.start();
  return {
    unmount: () => {
      unrender();
      void controller.stop();
    },
    validate: () => void controller.check(),
  };
}

/** 只画，不起步；样例页自己拨动 `controller`。返回卸下它的函数。 */
export function renderPane(element: HTMLElement, controller: PaneController): () => void {
  const root = createRoot(element);
  root.render(
    <FluentProvider theme={paneTheme} style={{ height: '100%' }}>
      <Pane controller={controller} />
    </FluentProvider>,
  );
  return () => root.unmount();
}
