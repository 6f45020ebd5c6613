import type { D1Migration } from 'cloudflare:test';
import type { Bindings } from '../../functions/bindings.ts';

declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      readonly TEST_MIGRATIONS: D1Migration[];
    }
  }
}
