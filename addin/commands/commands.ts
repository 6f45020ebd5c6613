/** 功能区命令。窗格与命令同在一个共享运行时，所以直接拨动已装好的窗格。 */
export interface CommandTarget {
  validate(): void;
}

/** 登记 manifest.xml 里的动作：`validate` 打开面板并开始校验；`showPane` 只打开面板。 */
export function registerCommands(pane: CommandTarget): void {
  Office.actions.associate('validate', (event: Office.AddinCommands.Event) => runCommand(event, () => pane.validate()));
  Office.actions.associate('showPane', (event: Office.AddinCommands.Event) => runCommand(event, () => undefined));
}

/** 打开面板，再做该做的；无论如何都告诉 Office 这个动作完了，不然按钮一直灰着。 */
async function runCommand(event: Office.AddinCommands.Event, act: () => void): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    act();
  } finally {
    event.completed();
  }
}
