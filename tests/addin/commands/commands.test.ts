import { afterEach, expect, test, vi } from 'vitest';
import { registerCommands } from '../../../addin/commands/commands.ts';

/** Office 里功能区用到的那几样。 */
function fakeOffice(showAsTaskpane: () => Promise<void>) {
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  vi.stubGlobal('Office', {
    actions: {
      associate: (id: string, action: (event: { completed: () => void }) => Promise<void>) => actions.set(id, action),
    },
    addin: { showAsTaskpane },
  });
  return async (id: string) => {
    const completed = vi.fn();
    const action = actions.get(id);
    if (!action) throw new Error(`没有登记 ${id}`);
    const outcome = await action({ completed }).then(
      () => 'done',
      () => 'failed',
    );
    return { outcome, completed };
  };
}

afterEach(() => vi.unstubAllGlobals());

test('“校验”先打开面板，再开始校验，最后告诉 Office 做完了', async () => {
  const order: string[] = [];
  const press = fakeOffice(async () => void order.push('打开'));
  registerCommands({ validate: () => order.push('校验') });
  const { completed } = await press('validate');
  expect(order).toEqual(['打开', '校验']);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('“打开面板”不校验', async () => {
  const validate = vi.fn();
  const press = fakeOffice(async () => undefined);
  registerCommands({ validate });
  expect((await press('showPane')).completed).toHaveBeenCalledTimes(1);
  expect(validate).not.toHaveBeenCalled();
});

test('面板打不开也告诉 Office 做完了，不去校验', async () => {
  const validate = vi.fn();
  const press = fakeOffice(async () => Promise.reject(new Error('打不开')));
  registerCommands({ validate });
  const { outcome, completed } = await press('validate');
  expect(outcome).toBe('failed');
  expect(completed).toHaveBeenCalledTimes(1);
  expect(validate).not.toHaveBeenCalled();
});
