/** 复制文字；办不到的返回 false。 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Excel 网页版里窗格是嵌着的页面，不许用新的剪贴板接口，老办法多半还行。
    return copyFromBox(text);
  }
}

function copyFromBox(text: string): boolean {
  const focused = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.style.position = 'fixed';
  box.style.opacity = '0';
  // 对话框把焦点圈在里面，所以放在有焦点的元素旁边。
  (focused?.parentElement ?? document.body).append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
