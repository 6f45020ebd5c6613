import { helperUnfit } from './helper-unfit.ts';

export const helperWeak = helperUnfit(
  {
    id: 'school-pairs/helper-weak',
    title: '帮扶学校是薄弱学校',
    description: '按学校名录，帮扶学校自己是薄弱学校；结对应由优质学校帮扶。',
    example: { wrong: '帮扶学校：名录中的薄弱学校', right: '帮扶学校：城区、镇区的优质学校' },
  },
  '薄弱学校',
  ({ weak }) => weak,
);
