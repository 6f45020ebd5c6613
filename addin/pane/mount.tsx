import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Tasks } from '../tasks/tasks.ts';
import { Pane } from './components/Pane.tsx';
import { createPaneController } from './controller.ts';
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
  const root = createRoot(element);
  root.render(
    <FluentProvider theme={paneTheme} style={{ height: '100%' }}>
      <Pane controller={controller} />
    </FluentProvider>,
  );
  void controller.start();
  return {
    unmount: () => root.unmount(),
    validate: () => void controller.check(),
  };
}
