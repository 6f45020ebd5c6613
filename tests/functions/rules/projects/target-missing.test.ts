import { including, ruleTable } from '../plan.ts';

ruleTable('projects/target-missing', [
  {
    says: '少了一个指标',
    lines: [{ project: 39, goal: '2025年,农村贫困家庭适龄儿童失学辍学保持“常态清零”;农村留守儿童关爱室建设全覆盖。' }],
    finds: [
      {
        row: 3,
        column: 'goal',
        severity: 'warning',
        message: including('没有清单第39项的“到2024年', '乡镇特殊教育资源中心全覆盖”'),
        citation: {
          pack: 'lc-2023',
          document: including('聊城市'),
          article: '清单第39项',
          quote: '到2024年依托设在乡镇的小学和初中实现乡镇特殊教育资源中心全覆盖',
        },
      },
    ],
  },
  {
    says: '一个可检查的指标也没有，由 not-measurable 说',
    lines: [{ project: 3, goal: '2025年,乡村绿色校园建设取得明显成效。' }],
    finds: [],
  },
  {
    says: '整个换了',
    lines: [{ project: 23, goal: '2027年,建成智慧平台3个。' }],
    finds: [{ message: including('每年安排不低于1000名') }],
  },
  {
    says: '次序换了不算少',
    lines: [
      {
        project: 39,
        goal: '到2024年依托设在乡镇的小学和初中实现乡镇特殊教育资源中心全覆盖。2025年,农村留守儿童关爱室建设全覆盖;农村贫困家庭适龄儿童失学辍学保持“常态清零”。',
      },
    ],
    finds: [],
  },
]);
