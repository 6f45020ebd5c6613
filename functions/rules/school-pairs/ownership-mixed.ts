import { OWNERSHIPS } from '../../../shared/sheets/values.ts';
import { readChoices } from '../cells.ts';
import { citeWords } from '../coverage/clause.ts';
import type { RowRule } from '../rule.ts';

const read = (text: string): string | undefined => readChoices(text, OWNERSHIPS, false)[0]?.value;

export const ownershipMixed: RowRule<'school-pairs'> = {
  scope: 'row',
  meta: {
    id: 'school-pairs/ownership-mixed',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第四部分',
    title: '公办与民办混合',
    description:
      '结对双方一为公办、一为民办。文件要规范的是公办与民办超出合作办学范畴混合招生、混合编班等，合作本身可以说明，所以是警告。',
    example: { wrong: '办学性质：公办；帮扶学校性质：民办', right: '办学性质：公办；帮扶学校性质：公办' },
    fixable: false,
  },
  needs: ['ownership', 'helperOwnership'],
  *check(row, context) {
    const [ownership, helperOwnership] = [read(row.text('ownership')), read(row.text('helperOwnership'))];
    if (!ownership || !helperOwnership || ownership === helperOwnership) return;
    yield {
      column: 'helperOwnership',
      message: `第${row.number}行乡村学校是${ownership}，“帮扶学校性质”是${helperOwnership}，公办与民办不应混合办学，请核对或改换帮扶学校`,
      citation: citeWords(context, 'he-2020', '重点规范公办学校与民办学校超出合作办学范畴混合招生、混合编班'),
    };
  },
};
