import { PHASES } from '../../../shared/sheets/values.ts';
import { readChoices } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { phasesFit } from './phases.ts';

const read = (text: string): string => readChoices(text, PHASES, false)[0]?.value ?? '';

export const phaseMismatch: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/phase-mismatch',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: null,
    title: '结对双方学段不合',
    description: '帮扶学校与乡村学校没有相同的学段。一贯制学校、完全中学合于它所含的每个学段。',
    example: { wrong: '学段：小学；帮扶学校学段：高中', right: '学段：小学；帮扶学校学段：小学' },
    fixable: false,
  },
  needs: ['phase', 'helperPhase'],
  *check(row) {
    const [phase, helperPhase] = [read(row.text('phase')), read(row.text('helperPhase'))];
    if (phasesFit(phase, helperPhase)) return;
    yield {
      column: 'helperPhase',
      message: `第${row.number}行乡村学校是${phase}，“帮扶学校学段”是${helperPhase}，没有相同的学段，请核对学段或改换帮扶学校`,
    };
  },
};
