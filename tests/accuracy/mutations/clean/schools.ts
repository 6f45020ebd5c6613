import { type Table, tableOf, type Workbook } from '../table.ts';
import { LIAOCHENG } from './edition.ts';

/** 每县取几个乡镇：够各种毛病落脚，又跑得快。 */
const TOWNS_PER_COUNTY = 4;
const KINDS = [
  { phase: '小学', rural: '中心小学', urban: '实验小学' },
  { phase: '初中', rural: '初级中学', urban: '实验中学' },
  { phase: '幼儿园', rural: '中心幼儿园', urban: '实验幼儿园' },
] as const;
/** 各县用一种办学模式；紧密的可以合并法人，松散的与结对的不能。 */
const MODELS = [
  ['城乡结对', '独立'],
  ['集团化办学', '合并'],
  ['学校联盟', '独立'],
  ['学区制管理', '独立'],
] as const;
const UNIVERSITIES = ['聊城大学', '山东师范大学', '曲阜师范大学', '山东省教育科学研究院'];

interface School {
  readonly county: string;
  readonly town: string | null;
  readonly school: string;
  readonly phase: string;
  readonly setting: string;
}

const rural: readonly School[] = LIAOCHENG.flatMap(({ county, towns }) =>
  towns.slice(0, TOWNS_PER_COUNTY).flatMap((town) =>
    KINDS.map((kind) => ({
      county,
      town,
      school: `${county}${town}${kind.rural}`,
      phase: kind.phase,
      setting: '乡村',
    })),
  ),
);
const urban: readonly School[] = LIAOCHENG.flatMap(({ county }) =>
  KINDS.map((kind) => ({ county, town: null, school: `${county}${kind.urban}`, phase: kind.phase, setting: '城区' })),
);
const privateSchools: readonly School[] = LIAOCHENG.map(({ county }) => ({
  county,
  town: null,
  school: `${county}育才小学`,
  phase: '小学',
  setting: '镇区',
}));

const registerTable = (): Table<'school-register'> =>
  tableOf(
    'school-register',
    '学校名录',
    [...rural, ...urban, ...privateSchools].map((school, index) => ({
      schoolCode: String(3_137_000_001 + index * 7),
      school: school.school,
      county: school.county,
      town: school.town,
      phase: school.phase,
      setting: school.setting,
      ownership: privateSchools.includes(school) ? '民办' : '公办',
      weak: school.setting === '乡村' && index % 5 === 0 ? '是' : '否',
    })),
  );

/** 同县同学段的城区学校带各乡镇的；第一个县逐校结对，一对一的另有自己的帮扶学校。 */
const pairsTable = (): Table<'school-pairs'> =>
  tableOf(
    'school-pairs',
    '城乡学校结对表',
    rural.map(({ county, town, school, phase }) => {
      const [model, legalPerson] =
        MODELS[LIAOCHENG.findIndex((place) => place.county === county) % MODELS.length] ?? [];
      return {
        county,
        town,
        school,
        phase,
        ownership: '公办',
        helperSchool: urban.find((helper) => helper.county === county && helper.phase === phase)?.school ?? null,
        helperPhase: phase,
        helperOwnership: '公办',
        form: '一对多',
        model: model ?? null,
        legalPerson: legalPerson ?? null,
        startsOn: '2023-09-01',
        exit: null,
      };
    }),
  );

const mentorsTable = (): Table<'mentors'> =>
  tableOf(
    'mentors',
    '教研员和骨干教师联系表',
    rural
      .filter((_, index) => index % 2 === 0)
      .map(({ county, town, school }, index) => ({
        person: `人员${String(index + 1).padStart(3, '0')}`,
        identity: index % 3 === 0 ? '教研员' : '骨干教师',
        level: ['省', '市', '县'][index % 3] ?? null,
        employer: index % 3 === 0 ? `${county}教学研究室` : `${county}实验小学`,
        school,
        county,
        town,
      })),
  );

/** 过三成乡村学校有高校支持。 */
const supportTable = (): Table<'university-support'> =>
  tableOf(
    'university-support',
    '高校科研院所支持表',
    rural
      .filter((_, index) => index % 5 < 2)
      .map(({ county, school, phase }, index) => ({
        university: UNIVERSITIES[index % UNIVERSITIES.length] ?? null,
        school,
        county,
        phase,
        baseType: ['实习实训', '教科研', '支教送教'][index % 3] ?? null,
        startsOn: '2023-09-01',
      })),
  );

/** 结对、联系、支持三张表，与它们所对照的名录。 */
export const schoolWorkbook = (): Workbook => [pairsTable(), mentorsTable(), supportTable(), registerTable()];
