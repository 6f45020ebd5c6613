import { describe, expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../addin/excel/corrections.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import type { Fault } from '../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { answering, everything, finding, makeWorkbook } from './open-workbook.ts';

/** 官员自己的格式在，两张工作表都有结果；`moved` 之后标的格与先前不同。 */
function material() {
  let moved = 0;
  const tasks = createTasks(
    answering(({ sheets }) =>
      sheets.flatMap(({ name }) => [
        finding({ sheet: name, row: 2 + moved, column: 'lead' }),
        finding({ sheet: name, row: 3, column: 'goal', severity: 'error' }),
        finding({ sheet: name, row: 4 - moved, column: 'offices', severity: 'info' }),
      ]),
    ),
  );
  const lines = [
    PROJECT_HEADERS.map((value) => ({ value, style: { bold: true } })),
    project(1),
    project(2),
    project(3),
  ];
  const workbook = makeWorkbook({ name: '清单', lines, merges: ['A2:A3'] }, { name: '县区', lines });
  installOffice(workbook);
  const move = () => {
    moved = 1;
  };
  return { workbook, tasks, move };
}
type Material = ReturnType<typeof material>;

interface WritingAction {
  readonly prepare?: (material: Material) => Promise<unknown>;
  readonly act: (material: Material) => Promise<unknown>;
  /** 断在中间就是做了一半，再做一次即可；别的或者全做了，或者原样。 */
  readonly isRepeated?: true;
}

const checked = ({ tasks }: Material) => tasks.validate({});
const moved = (each: Material) => checked(each).then(each.move);
const correction = {
  ...{ worksheet: '清单', headerRow: 1, headerRows: 1, kind: 'not-a-table' as const },
  columns: PROJECT_HEADERS.map((header, index) => ({ index, header })),
} satisfies CorrectionRequest;
const correct = ({ tasks }: Material) => tasks.correct(correction);

/** 不记改动记录的各件：标记，和工作簿记着的几样。 */
const ACTIONS: Readonly<Record<string, WritingAction>> = {
  校验: { act: checked },
  再次校验: { prepare: moved, act: checked },
  复核: { prepare: moved, act: ({ tasks }) => tasks.recheck({ marks: true }) },
  清除标记: { prepare: checked, act: ({ tasks }) => tasks.clearMarks(), isRepeated: true },
  更正认表: { prepare: checked, act: correct },
  不再照更正: { prepare: correct, act: ({ tasks }) => tasks.takeBack('1') },
  记下所属地: { act: ({ tasks }) => tasks.setPlace('371500') },
};

/** 标记的编号是随机的；它们的先后不要紧。 */
const stateOf = (workbook: HostWorkbook): unknown =>
  JSON.parse(everything(workbook), (key, value) =>
    key === 'conditionalFormats' ? value.map((one: object) => JSON.stringify({ ...one, id: undefined })).sort() : value,
  );

interface Run extends Material {
  readonly office: InstalledOffice;
  readonly before: unknown;
  readonly error: unknown;
}

async function run({ prepare, act }: WritingAction, failAt: readonly Fault[] = []): Promise<Run> {
  const each = material();
  await prepare?.(each);
  const before = stateOf(each.workbook);
  const office = installOffice(each.workbook, { failAt });
  const error = await act(each).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { ...each, office, before, error };
}

const crashFrom = (request: number, action: number): Fault[] =>
  Array.from({ length: 30 }, (_, i) => ({ request: request + i, cut: true, ...(i === 0 ? { action } : {}) }));

describe.each(Object.entries(ACTIONS))('%s：每一次往返都试着出错', (_, action) => {
  it('出一次错：或者全做了，或者原样', { timeout: 60_000 }, async () => {
    const clean = await run(action);
    expect(clean.error).toBeUndefined();
    const after = stateOf(clean.workbook);
    for (let request = 1; request <= clean.office.requests.syncs; request++)
      for (const fault of [{ code: 'GeneralException' }, { code: 'AccessDenied', action: 4 }, { cut: true }]) {
        const broken = await run(action, [{ request, ...fault }]);
        const { workbook, error, before } = broken;
        if (error !== undefined) expect(error).toBeInstanceOf(TaskError);
        if (error !== undefined && action.isRepeated) await action.act(broken);
        expect([before, after]).toContainEqual(stateOf(workbook));
        if (error === undefined) expect(stateOf(workbook)).toEqual(after);
      }
  });

  it('从某个动作起断了线：重开之后再做一次就成，清除标记后官员的格式一样不差', { timeout: 60_000 }, async () => {
    const clean = await run(action);
    const entries = clean.office.requests.entries.filter(({ cleanup }) => !cleanup);
    for (const [i, { actions }] of entries.entries())
      for (let cut = 0; cut < actions; cut += Math.ceil(actions / 5)) {
        const broken = await run(action, crashFrom(i + 1, cut));
        installOffice(broken.workbook);
        await action.act(broken).catch((error: unknown) => {
          // 断之前其实已经做成了。
          expect(error).toMatchObject({ reason: 'missing' });
        });
        expect(stateOf(broken.workbook)).toEqual(stateOf(clean.workbook));
        await broken.tasks.clearMarks();
        expect(JSON.stringify(broken.workbook.sheets.map(({ conditionalFormats }) => conditionalFormats))).toBe(
          JSON.stringify(material().workbook.sheets.map(({ conditionalFormats }) => conditionalFormats)),
        );
      }
  });
});
