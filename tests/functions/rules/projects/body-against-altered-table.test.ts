import { expect, test } from 'vitest';
import { type Cells, check, FIRST_ROW, line, plan } from '../plan.ts';

type Changes = Parameters<typeof line>[0];

/**
 * 照着正文改动清单的一行，人先写下哪里与正文不同，再看比较得出什么。
 * 每条：怎样不同、改动（没有的是删去这一行）、结论出自哪一条、结论里该有的字。
 */
const ALTERED: readonly {
  readonly says: string;
  readonly project: number;
  readonly changes?: Omit<Changes, 'project'>;
  readonly article: string;
  readonly words: string;
}[] = [
  {
    says: '改了名，“全部达到”写成“基本达到”',
    project: 18,
    changes: {
      no: 60,
      name: '园所标准提升',
      goal: '2027年,乡镇中心幼儿园基本达到省级示范幼儿园标准,其他乡村公办幼儿园需达到省级二类以上幼儿园类别。',
    },
    article: '正文第8条',
    words: '基本',
  },
  {
    says: '结对全覆盖晚了一年',
    project: 30,
    changes: { goal: '2026年,公办学校、幼儿园区域结对全覆盖。' },
    article: '正文第9条',
    words: '2025年',
  },
  {
    says: '特殊教育资源中心“全覆盖”写成“基本覆盖”',
    project: 39,
    changes: {
      goal: '2025年,农村贫困家庭适龄儿童失学辍学保持“常态清零”;农村留守儿童关爱室建设全覆盖。到2024年依托设在乡镇的小学和初中实现乡镇特殊教育资源中心基本覆盖。',
    },
    article: '正文第13条',
    words: '特殊教育资源中心',
  },
  { says: '信息化的一项整个没有', project: 38, article: '正文第12条', words: '千兆' },
  {
    says: '改了名、改了任务，捆绑聘用晚了两年且只“基本建立”',
    project: 25,
    changes: {
      no: 61,
      name: '聘任办法改革试点',
      task: '深化“县管校聘”管理改革,实行新任职教师城乡学校两个聘期捆绑聘用制度。',
      goal: '2027年,新任职教师城乡学校两个聘期捆绑聘用制度基本建立。',
    },
    article: '正文第5条',
    words: '基本',
  },
  {
    says: '改了名，学科基地“每个县”写成“部分县”，且限于市级、少了教研基地',
    project: 34,
    changes: {
      no: 62,
      name: '高中提升',
      task: '深化高中招生管理和教育教学改革,扩大县域高中优质教育资源,全面提高教育质量。',
      goal: '至2025年,支持部分县建设1个市级普通高中学科基地,县域高中特色多样发展水平显著提升。',
    },
    article: '正文第10条',
    words: '学科基地',
  },
  {
    says: '“公办”写成“民办”',
    project: 6,
    changes: {
      task: '鼓励乡村民办初中、小学、幼儿园同学段整合为三个或多个独立法人机构,实行“一校多区、一园多点”一体化管理模式。',
    },
    article: '正文第7条',
    words: '民办',
  },
  {
    says: '青年教师不再“每年”遴选',
    project: 28,
    changes: {
      task: '遴选一批优秀乡村青年教师,予以支持扶持,进行培养激励。',
      goal: '“十四五”期间,遴选推荐一批乡村青年教师参与省级培养奖励计划。',
    },
    article: '正文第5条',
    words: '每年',
  },
  {
    says: '示范课程不再“每年”遴选',
    project: 35,
    changes: {
      goal: '2027年,乡村学校(幼儿园)形成特色课程“一校(园)一品”,遴选推荐一批乡村学校(幼儿园)特色精品示范课程(案例)。',
    },
    article: '正文第11条',
    words: '每年',
  },
  {
    says: '正文配合的市残联，行里没有',
    project: 39,
    changes: { participants: '市民政局、市卫生健康委' },
    article: '正文第13条',
    words: '市残联',
  },
];

const tableWith = ({ project, changes }: (typeof ALTERED)[number]): Cells[] =>
  plan.projects.flatMap(({ no }) =>
    no === project ? (changes ? [line({ project, ...changes })] : []) : [line({ project: no })],
  );

const isTold = (altered: (typeof ALTERED)[number]): boolean =>
  check(tableWith(altered)).findings.some(
    ({ rule, row, message, citation, related = [] }) =>
      /^projects\/(?:measure|target|participants|goal)-/u.test(rule) &&
      (row === undefined || row === FIRST_ROW + altered.project - 1) &&
      // 清单与正文一致的，由与清单相比的规则说出，引的是清单。
      (/^projects\/(?:target|participants)-/u.test(rule) ||
        [citation, ...related].some((one) => one?.article === altered.article)) &&
      message.includes(altered.words),
  );

test('照正文改坏的行，八成以上说得出', () => {
  const missed = ALTERED.filter((altered) => !isTold(altered)).map(({ says }) => says);
  expect(1 - missed.length / ALTERED.length, missed.join('；')).toBeGreaterThanOrEqual(0.8);
});
