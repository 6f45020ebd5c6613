import type { RowRule } from '../rule.ts';
import { partiesOf, readParties } from './parties.ts';

export const leadGeneric: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/lead-generic',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '牵头部门没有指明',
    description: '牵头部门只写“有关部门”之类的泛指，无从落实责任。',
    example: { wrong: '有关部门', right: '市教育体育局' },
    fixable: false,
  },
  needs: ['lead'],
  *check(row, context) {
    const [generic] = readParties(row, 'lead', context).filter((reading) => reading.generic);
    if (!generic || partiesOf(row, 'lead', context).length > 0) return;
    yield {
      column: 'lead',
      message: `第${row.number}行“牵头部门”只写了“${generic.text}”，应写明是哪个部门`,
      span: generic.span,
    };
  },
};
