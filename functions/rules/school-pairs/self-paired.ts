import { schoolsIn } from '../coverage/school-list.ts';
import type { RowRule } from '../rule.ts';
import { folded } from '../text-form.ts';

export const selfPaired: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/self-paired',
    sheets: ['school-pairs'],
    severity: 'error',
    pack: null,
    title: '学校与自己结对',
    description: '帮扶学校就是这所乡村学校自己。',
    example: {
      wrong: '乡村学校：阎楼镇中心小学；帮扶学校：阎楼镇中心小学',
      right: '乡村学校：阎楼镇中心小学；帮扶学校：阳谷县实验小学',
    },
    fixable: false,
  },
  needs: ['school', 'helperSchool'],
  *check(row) {
    if (!row.filled('school') || !row.filled('helperSchool')) return;
    const helpers = new Set(schoolsIn(row.text('helperSchool').trim()).map(folded));
    const own = schoolsIn(row.text('school').trim()).find((name) => helpers.has(folded(name)));
    if (own === undefined) return;
    yield {
      column: 'helperSchool',
      message: `第${row.number}行“帮扶学校”与“乡村学校”都是“${own}”，学校不能与自己结对，请填写帮扶它的学校`,
    };
  },
};
