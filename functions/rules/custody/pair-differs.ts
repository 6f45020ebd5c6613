import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { binding } from './agreement.ts';
import { type KnownMatch, knownMatch } from './known-pairs.ts';

type Differing = Exclude<KnownMatch['differs'], 'agrees'>;
const TITLES: Record<Differing, string> = {
  university: '托管高校',
  province: '省份',
  county: '县(市、区、旗)',
  school: '帮扶县中',
};

export const pairDiffers: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/pair-differs',
    sheets: ['custody'],
    severity: 'warning',
    pack: 'moe-2022',
    article: '第4条',
    title: '与已知的托管关系不同',
    description:
      '已查到的托管关系里有这一对，而高校、省份或县不同。校名不同的可能是另一种叫法，只提示。已查到的只是112对中的一部分，表里有而名单里没有的，不算不同。',
    example: { wrong: '托管高校：清华大学；帮扶县中：垣曲中学', right: '托管高校：北京大学；帮扶县中：垣曲中学' },
    fixable: false,
  },
  needs: ['university', 'school', 'province', 'county'],
  *check(row, context) {
    const match = knownMatch(row, context);
    if (!match || match.differs === 'agrees') return;
    const { pair, differs } = match;
    yield {
      column: differs,
      severity: binding(row, context, differs === 'school' ? 'info' : 'warning'),
      message: `第${row.number}行“${TITLES[differs]}”的“${shorten(row.text(differs).trim())}”与已知的不同：${pair.province}${pair.county}${pair.school}由${pair.university}托管（据${pair.sourceTitle}），请核对`,
      citation: context.cite('moe-2022', '第4条', '确定了48所部属高校与112所项目学校的托管帮扶关系'),
    };
  },
};
