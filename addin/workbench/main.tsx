import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { paneTheme } from '../pane/theme.ts';
import { createSession } from './session.ts';
import { Workbench } from './Workbench.tsx';
import './workbench.css';

const element = document.getElementById('root');
if (!element) throw new Error('index.html 里没有 #root');
const session = createSession();
// 窗格是页上另一个 React 根，两边的 id 各有前缀才不相撞。
createRoot(element, { identifierPrefix: 'workbench-' }).render(
  <FluentProvider theme={paneTheme} style={{ height: '100%' }}>
    <Workbench session={session} />
  </FluentProvider>,
);
