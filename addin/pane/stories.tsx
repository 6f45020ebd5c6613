import { createPaneController } from './controller.ts';
import { renderPane } from './mount.tsx';
import { STORIES } from './story-list.ts';
import { scriptedTasks } from './story-tasks.ts';

/** 样例页：窗格的每一种样子。只供开发与测试，不进生产构建。打开 stories.html?story=名字。 */

/** 演完的样子画出来了：随后才做的（量高、给焦点）也都做过一遍。 */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const name = new URLSearchParams(location.search).get('story');
const element = document.getElementById('pane');
const story = STORIES.find((candidate) => candidate.name === name);
if (!element) throw new Error('stories.html 里应有 #pane');
if (story) {
  const controller = createPaneController(scriptedTasks(story.script), () => '2026-11-23');
  renderPane(element, controller);
  await story.play(controller);
  await drawn();
  document.documentElement.dataset.ready = story.name;
} else {
  const list = document.createElement('ul');
  for (const each of STORIES) {
    const link = document.createElement('a');
    link.href = `?story=${each.name}`;
    link.textContent = each.name;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  element.append(list);
}
