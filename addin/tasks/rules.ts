import type { RuleInfo } from '../../shared/api/rules.ts';
import type { ApiClient } from '../api/client.ts';
import { attempt } from './failure.ts';
import type { Tasks } from './tasks.ts';

/** 规则的说明：取一次，取不到的下次再取。 */
export function createRules(api: Pick<ApiClient, 'rules'>): Tasks['rules'] {
  let asked: Promise<readonly RuleInfo[]> | undefined;
  return () => {
    if (asked) return asked;
    const asking = attempt(async () => (await api.rules()).items);
    asked = asking;
    asking.catch(() => {
      asked = undefined;
    });
    return asking;
  };
}
