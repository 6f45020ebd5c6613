import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TaskError } from '../../../../addin/tasks/tasks.ts';
import type { MatchedSelection } from '../../../../addin/tasks/work/work.ts';
import type { Fault } from '../../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { makeWorkbook, type SheetDraft, valueAt } from '../open-workbook.ts';
import { rowOf, type Service, select, startService } from './pull-material.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

describe('往返', () => {
  const selecting = (lines: SheetDraft['lines']): HostWorkbook => {
    const workbook = makeWorkbook({ name: '表', lines });
    select(workbook, '表', `A2:A${lines.length}`);
    return workbook;
  };
  const counted = async (office: InstalledOffice, work: () => Promise<unknown>): Promise<number> => {
    office.requests.reset();
    await work();
    return office.requests.syncs;
  };

  test('次数与行数无关：五千行也只多在字节上', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => [i % 2 ? '潍坊' : '济南']);
    for (const rows of [[['潍坊']], many]) {
      const workbook = selecting([['市'], ...rows]);
      const office = installOffice(workbook);
      const { work } = service.tasks();
      let selection: MatchedSelection | undefined;
      const matching = await counted(office, async () => {
        selection = await work.matchSelection('city-pairs');
      });
      expect(matching).toBeLessThanOrEqual(4);
      if (!selection) throw new Error('没有对照');
      const request = { work: 'pull-values', matched: selection, choices: new Map() } as const;
      const plan = await work.plan(request);
      expect(await counted(office, () => work.plan(request))).toBeLessThanOrEqual(8);
      expect(await counted(office, () => work.carryOut(plan))).toBeLessThanOrEqual(8);
      expect(valueAt(workbook, '表', `B${rows.length + 1}`)).toBe('潍坊市');
    }
  });

  test('每一次往返都试着出错：或者全写了，或者没写；选择记不下只是说一声', async () => {
    const lines = [['市'], ['潍坊'], ['市中区']];
    const outcome = async (failAt: readonly Fault[]) => {
      const workbook = selecting(lines);
      installOffice(workbook);
      const { work } = service.tasks();
      const selection = await work.matchSelection('city-pairs');
      const choices = new Map([['A3', 'city-pairs:威海市-枣庄市']]);
      const plan = await work.plan({ work: 'pull-values', matched: selection, choices });
      const office = installOffice(workbook, { failAt });
      const done = await work.carryOut(plan).catch((error: unknown) => error);
      return { done, syncs: office.requests.syncs, cells: [2, 3].map((row) => rowOf(workbook, '表', row, 'BC')) };
    };
    const clean = await outcome([]);
    expect(clean.cells).toEqual([
      ['潍坊市', '聊城市'],
      ['威海市', '枣庄市'],
    ]);
    const ends = new Set<string>();
    for (let request = 1; request <= clean.syncs; request++)
      for (const fault of [{ code: 'GeneralException' }, { cut: true }]) {
        const { done, cells } = await outcome([{ request, ...fault }]);
        if (done instanceof TaskError) {
          ends.add('没写');
          expect(cells.flat()).toEqual([null, null, null, null]);
        } else {
          ends.add(JSON.stringify(done).includes('选择没有记下') ? '没有记下' : '写了');
          expect(cells).toEqual(clean.cells);
        }
      }
    expect(ends).toContain('没写');
    expect(ends).toContain('没有记下');
  });
});
