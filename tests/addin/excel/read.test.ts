import { expect, it } from 'vitest';
import { readSheets } from '../../../addin/excel/read.ts';
import { openWorkbook } from '../tasks/open-workbook.ts';

it('最末一列误写了一格：整行的区域 Excel 不给值，别的格照样读到', async () => {
  const workbook = openWorkbook(
    { name: '清单', lines: [['序号'], [1]] },
    { name: '名录', lines: [['学校名称'], ['阎楼镇中心小学']] },
  );
  workbook.write('清单', 0, 16_383, [[{ value: '备注' }]], 'user');
  const [list, register] = await Excel.run((context) => readSheets(context));
  expect(list?.values.map((row) => row.length)).toEqual([16_384, 16_384]);
  expect(list?.values.map((row) => [row[0], row[16_383]])).toEqual([
    ['序号', '备注'],
    [1, ''],
  ]);
  expect(register?.values).toEqual([['学校名称'], ['阎楼镇中心小学']]);
});
