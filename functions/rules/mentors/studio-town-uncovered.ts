import { projectGoal } from '../coverage/goal.ts';
import { basisOf, isRural } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { matchedSchool, type PlacedLine, workbookSchools } from '../coverage/workbook-schools.ts';
import { groupBy } from '../group.ts';
import { workbookRule } from '../rule.ts';
import { isStudio } from './people.ts';

const townOf = (line: PlacedLine): string => {
  const school = matchedSchool(line.match);
  return `${line.countyKey}\n${line.townKey || (school?.townKey ?? '')}`;
};

export const studioTownUncovered = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'mentors/studio-town-uncovered',
    sheets: ['mentors'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第31项',
    title: '名师工作室没有覆盖各乡镇',
    description:
      '表中列有名师工作室（身份写名师工作室）时，名录里有乡村学校的乡镇还没有工作室的，每县说一次。没有列的表不判。目标年份未到时为提示。',
    example: { wrong: '阎楼镇有乡村学校，没有名师工作室', right: '阎楼镇有乡村学校，设一个名师工作室' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const goal = projectGoal('studios', context);
    const studios = tables.map(({ name }) => ({ sheet: name, lines: schools.lines(name).filter(isStudio) }));
    const first = studios.find(({ lines }) => lines.length > 0);
    if (!schools.register || !goal || !first) return;
    const basis = basisOf(schools.register);
    const covered = new Set(studios.flatMap(({ lines }) => lines.map(townOf)));
    const towns = groupBy(
      schools.due('mentors').filter((school) => isRural(school) && school.townKey !== ''),
      ({ countyKey, townKey }) => `${countyKey}\n${townKey}`,
    );
    const gaps = [...towns].flatMap(([key, [school]]) => (covered.has(key) ? [] : [school]));
    for (const group of groupBy(gaps, ({ countyKey }) => countyKey).values())
      yield {
        sheet: first.sheet,
        column: 'town',
        severity: goal.severity,
        message: `${basis}${group[0].county}有${group.length}个乡镇没有名师工作室：${group.map(({ town }) => town).join('、')}；目标是${goal.deadline}乡镇全覆盖`,
        citation: goal.citation,
      };
  },
});
