import { PHASES } from '../../../shared/sheets/values.ts';
import { readChoices } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { phasesFit } from '../school-pairs/phases.ts';

/** 名称的末尾已说明学段的；「学校」「中学」说不定，不看。 */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['幼儿园', '幼儿园'],
  ['小学', '小学'],
  ['初级中学', '初中'],
  ['高级中学', '高中'],
];

export const namePhase: RowRule<'school-register'> = {
  scope: 'row',
  meta: {
    id: 'school-register/name-phase',
    sheets: ['school-register'],
    severity: 'warning',
    pack: null,
    title: '校名与学段不合',
    description: '校名以幼儿园、小学、初级中学、高级中学结尾，学段却是别的。',
    example: { wrong: '学校名称：阎楼镇中心小学；学段：初中', right: '学校名称：阎楼镇中心小学；学段：小学' },
    fixable: false,
  },
  needs: ['school', 'phase'],
  *check(row) {
    const name = row.text('school').trim();
    const phase = readChoices(row.text('phase'), PHASES, false)[0]?.value ?? '';
    const said = ENDINGS.find(([ending]) => name.endsWith(ending))?.[1] ?? '';
    if (phasesFit(said, phase)) return;
    yield { column: 'phase', message: `第${row.number}行“${name}”的“学段”是${phase}，与校名不合，请核对` };
  },
};
