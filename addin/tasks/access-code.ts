import { type AccessCodeStore, accessCodeOf } from '../api/access-code.ts';
import type { AccessCodeTasks } from './tasks.ts';

export const createAccessCodeTasks = (store: AccessCodeStore): AccessCodeTasks => ({
  present: () => store.read() !== undefined,
  save(typed) {
    const code = accessCodeOf(typed);
    return code === undefined ? 'not-a-code' : store.save(code);
  },
  forget: () => store.forget(),
});
