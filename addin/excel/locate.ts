/** 转到某张工作表的某一格；没有地址时只转到工作表。 */
export async function goTo(context: Excel.RequestContext, worksheet: string, address?: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(worksheet);
  sheet.activate();
  if (address !== undefined) sheet.getRange(address).select();
  await context.sync();
}
