import { type Book, mentor, type Pair, pair, reference, type School, school, support, urban } from './schools.ts';

const counties = reference.divisions.filter(({ level, parent }) => level === 'county' && parent === '371500');
/** 聊城八县(市、区)，功能区不在内。 */
export const COUNTIES = counties.filter(({ kind }) => kind !== '功能区');

interface Kind {
  readonly suffix: string;
  readonly phase: string;
  readonly helper: string;
  readonly helperPhase: string;
}

const KINDS: readonly Kind[] = [
  { suffix: '中心小学', phase: '小学', helper: '实验小学', helperPhase: '小学' },
  { suffix: '中心幼儿园', phase: '幼儿园', helper: '直属机关幼儿园', helperPhase: '幼儿园' },
  { suffix: '中学', phase: '初中', helper: '第一中学', helperPhase: '完全中学' },
];

const townsOf = (county: string): string[] =>
  reference.divisions
    .filter(({ level, parent, name }) => level === 'town' && parent === county && /[镇乡]$/.test(name))
    .map(({ name }) => name);

/** 六十来所学校、八县(市、区)的名录，及每所乡村学校都结对、联系、支持的各表：没有一处毛病。 */
export function wholeBook(): Required<Book> {
  const register: School[] = [];
  const pairs: Pair[] = [];
  let code = 2_137_100_000;
  const next = () => {
    code += 1;
    return String(code);
  };
  for (const { code: county, name } of COUNTIES) {
    const seat = townsOf(county)[0] ?? '';
    KINDS.forEach((kind, index) => {
      const helperSchool = `${name}${kind.helper}`;
      register.push(
        urban({ schoolCode: next(), school: helperSchool, county: name, town: seat, phase: kind.helperPhase }),
      );
      const towns = townsOf(county).slice(1, index === 0 ? 4 : 2);
      for (const town of towns) {
        const rural = { school: `${town}${kind.suffix}`, county: name, town, phase: kind.phase };
        register.push(school({ schoolCode: next(), ...rural }));
        pairs.push(
          pair({
            ...rural,
            helperSchool,
            helperPhase: kind.helperPhase,
            form: towns.length > 1 ? '一对多' : '一对一',
          }),
        );
      }
    });
  }
  const mentors = pairs.map(({ county, town, school: name }, index) =>
    mentor({
      person: `人员-${String(index).padStart(16, '0')}`,
      identity: index % 2 === 0 ? '教研员' : '骨干教师',
      employer: `${county}教研室`,
      county: county ?? null,
      town: town ?? null,
      school: name ?? null,
    }),
  );
  const supports = pairs
    .filter((_, index) => index % 3 === 0)
    .map(({ county, school: name, phase }) =>
      support({ county: county ?? null, school: name ?? null, phase: phase ?? null }),
    );
  return { pairs, mentors, support: supports, register };
}
