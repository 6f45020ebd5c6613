import { describe, expect, test } from 'vitest';
import { citeFrom } from '../../../functions/rules/citing.ts';
import { plan } from './plan.ts';

/** 换成别的市的方案：编号还在那一包，条款与清单是另一份。 */
const elsewhere = {
  ...plan,
  documents: plan.documents.map((one) => (one.pack === 'lc-2023' ? { ...one, title: '云川市方案' } : one)),
  articles: plan.articles.map((one) =>
    one.document === 'lc-2023' ? { ...one, title: '别的', text: '别的话。', responsibility: '' } : one,
  ),
  projects: [],
};

const QUOTE = '推动乡村学校数字校园建设';

describe('引文逐字在那一条里，才引那一条', () => {
  test('本市的方案照引', () => {
    expect(citeFrom(plan, 'lc-2023', '正文第12条', QUOTE)).toMatchObject({ article: '正文第12条', quote: QUOTE });
    const [project] = plan.projects;
    expect(citeFrom(plan, 'lc-2023', `清单第${project?.no}项`, project?.goal)).toHaveProperty('quote', project?.goal);
  });

  test.each([
    ['那一条没有这句话', '正文第12条', QUOTE],
    ['清单没有那一项', '清单第38项', '乡村文明校园创建行动'],
    ['没有那一条', '正文第99条', undefined],
  ])('换了方案，%s：只引文件', (_what, article, quote) => {
    expect(citeFrom(elsewhere, 'lc-2023', article, quote)).toEqual({ pack: 'lc-2023', document: '云川市方案' });
  });

  test('这一版没有那份文件：只说是哪一包', () => {
    expect(citeFrom({ ...plan, documents: [] }, 'he-2020', '第五部分', '退出')).toEqual({
      ...{ pack: 'he-2020', document: 'he-2020' },
    });
  });
});
