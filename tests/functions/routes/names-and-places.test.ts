import { describe, expect, test } from 'vitest';
import { NamesResponse, PlacesResponse } from '../../../shared/api/text.ts';
import { post } from '../ask.ts';

const places = async (body: object) =>
  PlacesResponse.parse(await (await post('/v1/text/places', body)).json()).results.map((result) => result.places);
const names = async (body: object) =>
  NamesResponse.parse(await (await post('/v1/text/names', body)).json()).results.map((result) => result.candidates);

describe('POST /v1/text/places', () => {
  test('一格几个县，各给代码与所在的字；旧称照认', async () => {
    const [found] = await places({ texts: ['东昌府、茌平县，某某村'] });
    expect(found).toEqual([
      {
        text: '东昌府',
        span: [0, 3],
        candidates: [{ code: '371502', name: '东昌府区', level: 'county', form: 'short' }],
      },
      {
        text: '茌平县',
        span: [4, 7],
        candidates: [{ code: '371503', name: '茌平区', level: 'county', form: 'former' }],
      },
    ]);
  });

  test('同名的都给出，说明上级便只有一个', async () => {
    const codes = (body: object) => places(body).then((found) => found[0]?.[0]?.candidates.map(({ code }) => code));
    expect(await codes({ texts: ['市中区'] })).toEqual(['370103', '370402']);
    expect(await codes({ texts: ['市中区'], within: '370400' })).toEqual(['370402']);
    expect(await codes({ texts: ['市中区（济南市）'] })).toEqual(['370103']);
  });

  test('次序与请求一致，认不得的给空', async () => {
    expect((await places({ texts: ['', '#REF!', '冠县', '北京市'] })).map((found) => found.length)).toEqual([
      0, 0, 1, 0,
    ]);
  });

  test.each([
    ['没有这个上级', { texts: [], within: '371599' }, 422],
    ['上级不是代码', { texts: [], within: '聊城' }, 422],
    ['多出一项', { texts: [], place: '371500' }, 422],
    ['一千段以上', { texts: Array(1001).fill('') }, 413],
    ['一段比一格还长', { texts: ['长'.repeat(32_768)] }, 422],
  ])('%s', async (_name, body, status) => {
    expect((await post('/v1/text/places', body)).status).toBe(status);
  });
});

describe('POST /v1/text/names', () => {
  test('按自己的名单，给候选、得分与依据', async () => {
    const against = ['聊城市第一中学', '聊城市第二中学', '茌平区实验小学'];
    const [first, second] = await names({ texts: ['山东省聊城一中', '茌平县实小'], against });
    expect(first).toMatchObject([{ name: '聊城市第一中学', score: 1 }]);
    expect(first?.[0]?.features.map(({ id }) => id)).toEqual(['place', 'ordinal', 'proper', 'stage']);
    expect(second).toMatchObject([{ name: '茌平区实验小学', score: 1 }]);
  });

  test('不给名单，便比参考数据里托管帮扶的学校与高校', async () => {
    const [school, university, none] = await names({ texts: ['易县中学', '中国农大', '聊城一中'] });
    expect(school?.[0]).toMatchObject({ name: '易县中学', place: '河北省易县', score: 1 });
    expect(university?.[0]).toMatchObject({ name: '中国农业大学', score: 1 });
    expect(none?.filter(({ score }) => score > 0.5)).toEqual([]);
  });

  test.each([
    ['名单超过两万', { texts: [], against: Array(20_001).fill('') }, 413],
    ['一千段以上', { texts: Array(1001).fill('') }, 413],
    ['名单不是字符串', { texts: [], against: [1] }, 422],
    ['没有 texts', { against: [] }, 422],
    ['空名单', { texts: ['聊城一中'], against: [] }, 200],
    ['一万字的校名', { texts: ['局'.repeat(10_000)] }, 200],
  ])('%s', async (_name, body, status) => {
    expect((await post('/v1/text/names', body)).status).toBe(status);
  });
});
