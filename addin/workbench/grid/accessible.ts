/**
 * 网格（Univer 0.25）自己的按钮没有名字，有的角色名写错，读屏念不出、念不对。
 * 它没有留配置，只能等它画出来后逐一补上；它每画新的，再补一遍。
 */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['canvas[id^="univer-sheet-main-canvas"]', '表格：用方向键移动，直接打字输入，按 F2 修改'],
  ['[data-u-comp="defined-name"] input', '名称框：当前单元格'],
  ['[data-u-comp="defined-name"] a', '名称列表'],
  ['[data-u-comp="formula-bar"] button', '展开或收起编辑栏'],
  ['[data-u-comp="sheet-bar-append-button"]', '新建工作表'],
  ['[aria-haspopup="menu"] > [data-u-comp="sheet-bar-append-button"]', '全部工作表'],
  ['footer [data-u-comp="button"]:first-child', '缩小'],
  ['footer [data-u-comp="button"]:nth-child(3)', '放大'],
  ['footer [role="track"] > a, footer [data-mended="track"] > a', '恢复为 100%'],
  ['footer [role="track"] > button, footer [data-mended="track"] > button', '显示比例'],
  ['[data-u-comp="sidebar"]', '侧栏'],
  ['[data-u-comp="sidebar"] header button', '关闭侧栏'],
];

export function keepAccessible(container: HTMLElement): () => void {
  const observer = new MutationObserver(() => mend(container));
  observer.observe(container, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['tabindex', 'aria-expanded', 'role'],
  });
  mend(container);
  return () => observer.disconnect();
}

function mend(container: HTMLElement): void {
  for (const [selector, name] of NAMES) {
    for (const element of container.querySelectorAll(selector)) {
      if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
    }
  }
  for (const canvas of container.querySelectorAll('canvas')) {
    // 正的 tabindex 会抢在页上所有按钮之前。
    if (canvas.tabIndex > 0) canvas.tabIndex = canvas.id.startsWith('univer-sheet') ? 0 : -1;
    if (canvas.id.startsWith('univer-sheet') && !canvas.role) canvas.setAttribute('role', 'application');
  }
  // `track`、`handle` 不是角色名；去掉后前者只是容器，后者就是按钮。
  for (const element of container.querySelectorAll('[role="track"], [role="handle"]')) {
    element.setAttribute('data-mended', element.getAttribute('role') ?? '');
    element.removeAttribute('role');
  }
  for (const link of container.querySelectorAll('a[aria-haspopup]:not([role])')) link.setAttribute('role', 'button');
  // 弹出按钮的外壳不是按钮，不该有展开与否；里面的按钮才是。
  for (const shell of container.querySelectorAll('div[aria-expanded], section[aria-expanded]')) {
    shell.removeAttribute('aria-expanded');
  }
}
