import { isRural } from '../coverage/registered-schools.ts';
import { helperUnfit } from './helper-unfit.ts';

export const helperRural = helperUnfit(
  {
    id: 'school-pairs/helper-rural',
    title: '帮扶学校是乡村学校',
    description: '按学校名录，帮扶学校自己是乡村学校；结对应由城区、镇区优质学校帮扶乡村学校。',
    example: { wrong: '帮扶学校：阎楼镇中心小学（名录中在乡村）', right: '帮扶学校：阳谷县实验小学（名录中在城区）' },
  },
  '乡村学校',
  isRural,
);
