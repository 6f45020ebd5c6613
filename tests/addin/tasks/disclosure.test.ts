import { describe, expect, it } from 'vitest';
import { createApiClient } from '../../../addin/api/client.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import { disclosed, narrowed, rulesInForce } from '../../../addin/tasks/disclosure.ts';
import { createSentLog, type SentLog, type SentWay } from '../../../addin/tasks/sent.ts';
import { ruleInfos } from '../../../functions/rules/engine.ts';
import type { RuleInfo } from '../../../shared/api/rules.ts';
import type { SheetPayload } from '../../../shared/api/validations.ts';
import { SHEET_KINDS, type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import { realService } from '../api/real-service.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { answering, EVERY_COLUMN, openWorkbook } from './open-workbook.ts';

const rule = (over: Partial<RuleInfo>): RuleInfo => ({ ...EVERY_COLUMN, ...over });
const GOALS_ONLY = rule({ reads: { projects: ['goal'] }, sheets: ['projects'] });

const optional = (kind: SheetKind): string[] =>
  sheetKind(kind)
    .columns.filter(({ required }) => !required)
    .map(({ id }) => id);

describe('只送规则要看的列', () => {
  const list: SheetPayload = {
    kind: 'projects',
    name: '清单',
    columns: ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'],
    firstRow: 3,
    rows: [[1, '项目', '任务', '目标', '牵头', '参与', '科室'], [2]],
  };

  it('没有规则要看、也不是必须有的列不送；各行照着少一格', () => {
    const register: SheetPayload = {
      ...list,
      kind: 'school-register',
      columns: ['school', 'weak', 'phase'],
      rows: [['阎楼镇中心小学', '是', '小学'], ['古楼小学']],
    };
    expect(optional('school-register')).toEqual(['weak']);
    const { columns, rows } = disclosed(register, [rule({ reads: { 'school-register': ['school'] } })]);
    expect(columns).toEqual(['school', 'phase']);
    expect(rows).toEqual([['阎楼镇中心小学', '小学'], ['古楼小学']]);
    expect(disclosed(register, [rule({ reads: { 'school-register': ['weak'] } })])).toEqual(register);
  });

  it('必须有的列没有规则要看也送：不送，服务会当表里缺了这一列', () => {
    expect(optional('projects')).toEqual([]);
    expect(disclosed(list, [GOALS_ONLY])).toEqual(list);
  });

  it('没有选的政策包，它的规则不算', () => {
    const other = rule({ pack: 'he-2020' });
    expect(rulesInForce([GOALS_ONLY, other], ['lc-2023'])).toEqual([GOALS_ONLY]);
    expect(rulesInForce([GOALS_ONLY, other])).toEqual([GOALS_ONLY, other]);
  });

  it('如今的规则里，看格的写法的每列都看，所以认出的列都送，一列不少', () => {
    for (const { kind, columns } of SHEET_KINDS) {
      const sheet = { kind, name: '表', columns: columns.map(({ id }) => id), firstRow: 2, rows: [] };
      expect(disclosed(sheet, rulesInForce(ruleInfos(), ['he-2020']))).toBe(sheet);
    }
  });
});

describe('只留工具要看的列', () => {
  const list: SheetPayload = {
    kind: 'projects',
    name: '清单',
    columns: ['no', 'name', 'task', 'goal', 'lead'],
    firstRow: 3,
    rows: [
      [1, '甲项', '任务', '2025年全覆盖', '市财政局'],
      [null, null, null, '2027年再建10所'],
      [null, null, null, null, null],
      ['合计', null, null, '两个目标'],
      [2, '乙项', '任务', null, '市民政局'],
    ],
  };

  it('各条记录照整张表分好：续行跟着上一条，合计行不送', () => {
    expect(narrowed(list, new Set(['lead', 'goal']))).toEqual({
      ...{ kind: 'projects', name: '清单', firstRow: 3, columns: ['goal', 'lead'], records: [0, 4] },
      rows: [['2025年全覆盖', '市财政局'], ['2027年再建10所', null], [], [], [null, '市民政局']],
    });
  });

  it('一列也不看的，只说各条记录在哪里', () => {
    expect(narrowed(list, new Set())).toMatchObject({ columns: [], rows: [[], [], [], [], []], records: [0, 4] });
  });
});

describe('记下送出的', () => {
  const send = (log: SentLog, way: SentWay, ...bodies: string[]) => {
    const record = log.begin(way);
    for (const body of bodies) record.send({ path: '/v1/validations', body });
  };
  const ways = (log: SentLog) => log.sent().map(({ way }) => way);

  it('每样只留最近一次，新的在前；再校验一次，此前的复核不留', () => {
    const log = createSentLog();
    for (const way of ['check', 'enrich', 'recheck', 'cover', 'enrich'] as const) send(log, way, 'x');
    expect(ways(log)).toEqual(['enrich', 'cover', 'recheck', 'check']);
    send(log, 'check', 'y');
    expect(ways(log)).toEqual(['check', 'enrich', 'cover']);
    expect(log.sent()[0]?.requests.map(({ body }) => body)).toEqual(['y']);
  });

  it('一共有上限：多了先丢早的；最近一次再大也全留着', () => {
    const log = createSentLog(10);
    send(log, 'check', '12345');
    send(log, 'enrich', '1234');
    expect(ways(log)).toEqual(['enrich', 'check']);
    send(log, 'cover', '12', '345');
    expect(ways(log)).toEqual(['cover', 'enrich']);
    send(log, 'break-down', '123456', '7890123');
    expect(ways(log)).toEqual(['break-down']);
    expect(log.sent()[0]?.requests).toHaveLength(2);
  });
});

describe('这次送出了什么', () => {
  const MENTORS = {
    name: '联系',
    lines: [
      ['姓名', '身份', '单位', '联系学校', '手机号'],
      ['张三丰', '教研员', '市教研室', '阎楼镇中心小学', '13800000000'],
    ],
  };
  const LIST = { name: '清单', lines: [PROJECT_HEADERS, ...Array.from({ length: 300 }, (_, at) => project(at + 1))] };

  function open() {
    const workbook = openWorkbook(MENTORS, LIST);
    const service = realService();
    const bodies: string[] = [];
    const api = createApiClient({
      baseUrl: 'http://127.0.0.1',
      token: () => undefined,
      fetch: async (url, init) => {
        if (typeof init?.body === 'string') bodies.push(init.body);
        return service.fetch(url, init);
      },
    });
    return { workbook, bodies, tasks: createTasks(api) };
  }

  it('就是客户端送出的正文，一字不差；人名是摘要，不认识的列不在里面', async () => {
    const { bodies, tasks } = open();
    expect(tasks.sent()).toEqual([]);
    await tasks.validate({ asOf: '2026-11-23' });
    const [check, ...more] = tasks.sent();
    expect(more).toEqual([]);
    expect(check?.way).toBe('check');
    expect(check?.requests.map(({ body }) => body)).toEqual(bodies);
    const all = bodies.join('\n');
    expect(all).not.toContain('张三丰');
    expect(all).toMatch(/人员-[0-9a-f]{16}/);
    expect(all).not.toContain('13800000000');
    expect(all).not.toContain('手机号');
    expect(check?.tables[0]).toMatchObject({
      name: '联系',
      title: '教研员和骨干教师联系表',
      columns: [
        { field: 'person', header: '姓名', masked: true },
        { field: 'identity', header: '身份', masked: false },
        { field: 'employer', header: '单位', masked: false },
        { field: 'school', header: '联系学校', masked: false },
      ],
      kept: ['手机号'],
    });
  });

  it('复核的记在前面，只有变了的一片；再复核，只留最近一次', async () => {
    const { workbook, bodies, tasks } = open();
    await tasks.validate({ asOf: '2026-11-23' });
    for (const lead of ['委宣传部', '市财政局']) {
      bodies.length = 0;
      workbook.write('清单', 4, 4, [[{ value: lead }]], 'user');
      await tasks.recheck({ asOf: '2026-11-23', marks: false });
      expect(tasks.sent().map(({ way }) => way)).toEqual(['recheck', 'check']);
      expect(tasks.sent()[0]?.requests.map(({ body }) => body)).toEqual(bodies);
    }
  });

  it('连不上服务，送到哪里记到哪里；再试送的同一份只记一次', async () => {
    openWorkbook(LIST);
    let asked = 0;
    const api = createApiClient({
      baseUrl: 'http://127.0.0.1',
      token: () => undefined,
      pause: async () => undefined,
      fetch: async (url) => {
        if (String(url).endsWith('/v1/rules')) return Response.json({ items: [EVERY_COLUMN] });
        asked += 1;
        throw new TypeError('fetch failed');
      },
    });
    const tasks = createTasks(api);
    await expect(tasks.validate({})).rejects.toThrow();
    expect(asked).toBeGreaterThan(1);
    expect(tasks.sent()[0]?.requests).toHaveLength(1);
  });

  it('规则没有问到，什么也不送', async () => {
    openWorkbook(LIST);
    const api = { ...answering(() => []), rules: () => Promise.reject(new TypeError('fetch failed')) };
    const tasks = createTasks(api);
    await expect(tasks.validate({})).rejects.toThrow();
    expect(api.requests).toEqual([]);
    expect(tasks.sent()[0]).toMatchObject({ tables: [], requests: [] });
  });
});
