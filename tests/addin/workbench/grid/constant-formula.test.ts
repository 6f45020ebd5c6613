import { describe, expect, it } from 'vitest';
import { isAlwaysTrue } from '../../../../addin/workbench/grid/constant-formula.ts';

describe('恒为真的条件格式公式', () => {
  it.each([
    '=TRUE',
    '=true()',
    'TRUE',
    '=1',
    '= 1 = 1',
    '="jiaoyu-taizhang/mark:error"<>""',
    '="他说""好"""="他说""好"""',
    '=2>=1.5',
  ])('%s 为真', (formula) => expect(isAlwaysTrue(formula)).toBe(true));

  it.each(['=FALSE', '=0', '=""', '="甲"', '="甲"<>"甲"', '="A"<>"a"', '=2<1', '=TRUE<1'])('%s 不为真', (formula) =>
    expect(isAlwaysTrue(formula)).toBe(false),
  );

  it.each(['=A1=""', '=LEN("甲")>0', '=TRUE+1', '="没有收尾', '=', '', '=1=1=1'])(
    '%s 要看单元格、要求值或写错了，不画',
    (formula) => expect(isAlwaysTrue(formula)).toBe(false),
  );
});
