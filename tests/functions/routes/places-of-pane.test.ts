import { describe, expect, test } from 'vitest';
import { PLACES } from '../../../addin/pane/places.ts';
import { post, SHEET } from '../ask.ts';

describe('面板里能选的所属地，服务都收', () => {
  test.each(PLACES.map(({ name, code }) => [name, code] as const))('%s', async (_, place) => {
    const response = await post('/v1/validations', { sheets: [SHEET], place });
    expect(response.status).toBe(200);
  });
});
