import { describe, expect, it } from 'vitest';
import { accessCodeOf, createAccessCodes } from '../../../addin/api/access-code.ts';
import { createAccessCodeTasks } from '../../../addin/tasks/access-code.ts';

/** 浏览器的 localStorage，放在内存里。 */
function place(entries = new Map<string, string>()): Storage {
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}
const keys = (storage: Storage): (string | null)[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index));

it.each([
  ['abc-123', 'abc-123'],
  ['  abc-123\n', 'abc-123'],
  ['ａｂｃ－１２３', 'abc-123'],
  ['~A.b_C=/+', '~A.b_C=/+'],
  ['', undefined],
  ['   ', undefined],
  ['abc 123', undefined],
  ['Bearer abc', undefined],
  ['访问码', undefined],
  ['abc\u0000', undefined],
])('填进来的 %j 是访问码 %j', (typed, code) => {
  expect(accessCodeOf(typed)).toBe(code);
});

describe('记在本机', () => {
  it('记下，重新打开还在，忘掉就没有了', () => {
    const storage = place();
    const open = () =>
      createAccessCodes(
        () => storage,
        () => undefined,
      );
    expect(open().read()).toBeUndefined();
    expect(open().save('a1')).toBe('kept');
    expect(open().read()).toBe('a1');
    open().save('b2');
    expect(open().read()).toBe('b2');
    open().forget();
    expect(open().read()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it('网页版按 Office 的分区各记各的', () => {
    const storage = place();
    createAccessCodes(
      () => storage,
      () => '分区甲',
    ).save('a1');
    expect(
      createAccessCodes(
        () => storage,
        () => '分区乙',
      ).read(),
    ).toBeUndefined();
    expect(
      createAccessCodes(
        () => storage,
        () => '分区甲',
      ).read(),
    ).toBe('a1');
    expect(keys(storage)).toEqual([expect.stringMatching(/^分区甲/)]);
  });

  const refusing: [string, () => Storage | undefined][] = [
    [
      '浏览器不许碰 localStorage',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      '存满了',
      () => ({
        ...place(),
        setItem() {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ],
    ['没有 localStorage', () => undefined],
  ];
  it.each(refusing)('%s：这一次照用，如实说没存下', (_, storage) => {
    const codes = createAccessCodes(storage, () => undefined);
    expect(codes.read()).toBeUndefined();
    expect(codes.save('a1')).toBe('session');
    expect(codes.read()).toBe('a1');
    codes.forget();
    expect(codes.read()).toBeUndefined();
  });

  it('程序自己的错不当作“浏览器不许”', () => {
    const codes = createAccessCodes(
      () => {
        throw new TypeError('x');
      },
      () => undefined,
    );
    expect(() => codes.read()).toThrow(TypeError);
  });
});

it('窗格填得进、忘得掉；不像访问码的不记，原来的还在', () => {
  const codes = createAccessCodes(
    () => undefined,
    () => undefined,
  );
  const tasks = createAccessCodeTasks(codes);
  expect(tasks.present()).toBe(false);
  expect(tasks.save(' a1 ')).toBe('session');
  expect(codes.read()).toBe('a1');
  expect(tasks.save('请 填 这里')).toBe('not-a-code');
  expect(codes.read()).toBe('a1');
  tasks.forget();
  expect(tasks.present()).toBe(false);
});
