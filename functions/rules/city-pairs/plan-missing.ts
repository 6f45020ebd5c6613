import { tableRule } from '../rule.ts';
import { citePlan } from './clauses.ts';
import { byPair, pairRows, sayPair } from './pair-rows.ts';

export const planMissing = tableRule({
  ...pairRows,
  meta: {
    id: 'city-pairs/plan-missing',
    sheets: ['city-pairs'],
    severity: 'warning',
    pack: 'sd-2019',
    article: '第五部分（二）',
    title: '没有专项计划',
    description: '帮助市应编制教育扶贫协作专项计划。写明没有的为警告；一对市的各行都空着的只提示，一对说一次。',
    example: { wrong: '专项计划：（空）', right: '专项计划：有' },
    fixable: false,
  },
  needs: ['helperCity', 'helpedCity', 'specialPlan'],
  *finish(state, _, context) {
    for (const rows of byPair(state)) {
      for (const { row, covered } of rows.filter(({ plan }) => plan === false))
        yield {
          row,
          column: 'specialPlan',
          severity: covered ? 'warning' : 'info',
          message: `第${row}行“专项计划”写明没有，帮助市应编制教育扶贫协作专项计划`,
          citation: citePlan(context),
        };
      const [first] = rows;
      if (rows.some(({ plan, planFilled }) => plan !== null || planFilled)) continue;
      yield {
        row: first.row,
        column: 'specialPlan',
        severity: 'info',
        message: `第${first.row}行${sayPair(first)}没有写明有无专项计划，请补上`,
        citation: citePlan(context),
      };
    }
  },
});
