import { accessCodes } from '../api/access-code.ts';
import { createApiClient } from '../api/client.ts';
import { registerCommands } from '../commands/commands.ts';
import { createTasks } from '../tasks/create.ts';
import { mountPane } from './mount.tsx';

/** Excel 里的入口。窗格与它的服务同源；功能区命令与窗格同在一个共享运行时。 */
async function start(element: HTMLElement): Promise<void> {
  if (typeof Office === 'undefined')
    return say(element, '没有取到微软的 office.js。请检查网络能否访问微软的地址，然后重新打开面板。');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel)
    return say(element, '请在 Excel 里打开本加载项：“开始”或“插入”选项卡 →“加载项”。');
  const api = createApiClient({ baseUrl: location.origin, token: accessCodes.read });
  registerCommands(mountPane(element, createTasks(api)));
}

/** 窗格还装不起来时的一句话。 */
function say(element: HTMLElement, text: string): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.style.cssText = 'margin: 24px 16px; font: 14px/1.6 "Microsoft YaHei", "PingFang SC", sans-serif';
  line.textContent = text;
  element.replaceChildren(line);
}

const element = document.getElementById('pane');
if (!element) throw new Error('index.html 里应有 #pane');
await start(element);
