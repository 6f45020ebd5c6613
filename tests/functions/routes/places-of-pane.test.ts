import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../addin/pane/places.ts';
import { ReferenceResponses } from '../../../shared/api/reference.ts';
import { ask, post, SHEET } from '../ask.ts';

const { items } = ReferenceResponses.documents.parse(await (await ask('/v1/reference/documents')).json());
const places = placesOf(items);

test('第一版的文件管到这三处；取到文件之前先列的也是这三处', () => {
  expect(places.map(({ code, name }) => [code, name])).toEqual([
    ['371500', '聊城市'],
    ['370000', '山东省其他市'],
    ['130000', '河北省'],
  ]);
  expect(placesOf([])).toEqual(places);
});

test('换了别的市的方案，就是那个市', () => {
  const elsewhere = items.map((item) =>
    item.pack === 'lc-2023' ? { ...item, places: [{ code: '371900', name: '云川市' }] } : item,
  );
  expect(placesOf(elsewhere).map(({ name }) => name)).toEqual(['云川市', '山东省其他市', '河北省']);
});

describe('面板里能选的所属地，服务都收', () => {
  test.each(places.map(({ name, code }) => [name, code] as const))('%s', async (_, place) => {
    const response = await post('/v1/validations', { sheets: [SHEET], place });
    expect(response.status).toBe(200);
  });
});
