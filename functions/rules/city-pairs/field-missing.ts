import { tableRule } from '../rule.ts';
import { citeFields } from './clauses.ts';
import { byPair, pairRows, sayPair } from './pair-rows.ts';

export const fieldMissing = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/field-missing',
    sheets: ['city-pairs'],
    severity: 'info',
    pack: 'sd-2019',
    article: '第三部分（一）',
    title: '没有写协作领域',
    description: '一对市的各行都没有写协作领域。文件分四个领域部署，没有要求逐行写明，只提示；一对说一次，指向第一行。',
    example: { wrong: '协作领域：（空）', right: '协作领域：基础教育、职业教育' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity', 'fields'],
  *finish(state, _, context) {
    for (const rows of byPair(state)) {
      if (rows.some(({ fieldsFilled }) => fieldsFilled)) continue;
      const [first] = rows;
      yield {
        row: first.row,
        column: 'fields',
        message: `第${first.row}行${sayPair(first)}没有写协作领域，请补上`,
        ...citeFields(context),
      };
    }
  },
});
