import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExit } from '../../../../functions/rules/school-pairs/exit.ts';

const AS_OF = '2025-06-01';

test.each(['', ' ', '无', '/', '—', '否', '正常', '考核合格', '未退出', '尚未退出', '在帮'])('“%s”：仍有效', (text) => {
  const exit = readExit(text);
  expect(exit).toMatchObject({ inForce: true, failed: false });
  expect(exit).not.toHaveProperty('state');
  expect(exit.endedBy(AS_OF)).toBe(false);
});

test.each([
  ['退出', '退出', true],
  ['已退出（2024-06-30）', '退出', true],
  ['2024年6月退出', '退出', true],
  ['20240630撤销', '撤销', true],
  ['撤 销 2025.6.1', '撤销', true],
  ['退出（2025-06-02）', '退出', false],
  ['限期整改', '整改', false],
  ['考核不合格，整改后撤销（2024/1/1）', '撤销', true],
] as const)('“%s”：%s，到2025-06-01已终止：%s', (text, state, ended) => {
  const exit = readExit(text);
  expect(exit).toMatchObject({ inForce: false, state });
  expect(exit.endedBy(AS_OF)).toBe(ended);
});

test.each(['考核不合格', '考评不合格', '成效不明显', '2024年考核未达标'])('“%s”：不好，而没有退出', (text) => {
  expect(readExit(text)).toMatchObject({ inForce: false, failed: true });
  expect(readExit(text)).not.toHaveProperty('state');
});

test('没有这一天', () => {
  expect(readExit('退出（2024-02-30）')).toMatchObject({ impossible: '2024-02-30' });
  expect(readExit('2024.13.1撤销')).toMatchObject({ impossible: '2024.13.1' });
});

test('日期怎样写、写在前面还是后面，读出的都一样；到那一天才算终止', () => {
  const date = fc.tuple(
    fc.integer({ min: 2000, max: 2049 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  const pad = (part: number) => String(part).padStart(2, '0');
  fc.assert(
    fc.property(date, fc.constantFrom('退出', '撤销'), fc.nat({ max: 5 }), ([year, month, day], state, form) => {
      const iso = `${year}-${pad(month)}-${pad(day)}`;
      const texts = [
        `${state}（${iso}）`,
        `${iso} ${state}`,
        `${year}年${month}月${day}日${state}`,
        `${state}：${year}/${month}/${day}`,
        `${state}${year}.${month}.${day}`,
        `已${state}，${year}${pad(month)}${pad(day)}`,
      ];
      const exit = readExit(texts[form] ?? '');
      expect(exit).toMatchObject({ state, date: { year, month, day } });
      expect(exit.endedBy(iso)).toBe(true);
      expect(exit.endedBy(`${year - 1}-12-31`)).toBe(false);
    }),
  );
});

test('什么文字都读得过去', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { inForce, state } = readExit(text);
      expect(inForce && state !== undefined).toBe(false);
    }),
  );
});
