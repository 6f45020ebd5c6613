import { workbookRule } from '../rule.ts';
import { pairingCoverage } from './counties.ts';
import { schoolSheets } from './school-sheets.ts';
import { workbookSchools } from './workbook-schools.ts';

/** 没有名录时，各种表里判断不了什么。 */
const UNJUDGED: Readonly<Record<string, string>> = {
  'school-pairs': '各校是否乡村、薄弱，哪些学校没有结对，覆盖率多少',
  mentors: '联系学校是否乡村学校',
  'university-support': '支持学校是否乡村学校，覆盖率多少',
};

export const registerMissing = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/register-missing',
    sheets: ['school-pairs', 'mentors', 'university-support'],
    severity: 'info',
    pack: null,
    title: '没有学校名录',
    description:
      '没有学校名录一起校验，参考数据里也没有这些县的，凡要对照名录的都无从判断，每张表说一次。有名录时由它算出各县的结对覆盖率。',
    example: { wrong: '只校验结对表', right: '结对表与学校名录一起校验' },
    fixable: false,
  },
  *finish(state, tables, context) {
    if (workbookSchools(state, context).register) return;
    for (const { name, kind } of tables)
      yield {
        sheet: name,
        message: `没有学校名录，${UNJUDGED[kind] ?? '各校的情况'}，都无法判断；请把学校名录与本表一起校验`,
      };
  },
  coverage: (state, tables, context) =>
    tables.some(({ kind }) => kind === 'school-pairs') ? pairingCoverage(workbookSchools(state, context)) : undefined,
});
