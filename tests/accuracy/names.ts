import { departmentReader } from '../../functions/text/departments.ts';
import { officeReader } from '../../functions/text/offices.ts';
import type { DepartmentReading } from '../../shared/text.ts';
import { QUOTATIONS } from '../functions/text/gold/departments-elsewhere.ts';
import { PARENTHESES, PROJECT_CELLS } from '../functions/text/gold/departments-liaocheng.ts';
import { LIAOCHENG_DEPARTMENTS, LIAOCHENG_OFFICES } from '../functions/text/gold/departments-registers.ts';
import { type Judged, scoreNames } from '../functions/text/gold/departments-score.ts';
import { DEPARTMENTS_UNSEEN, type Unseen } from '../functions/text/gold/departments-unseen.ts';
import { DEPARTMENTS_UNSEEN_SECOND } from '../functions/text/gold/departments-unseen-second.ts';
import { DEPARTMENTS_UNSEEN_THIRD } from '../functions/text/gold/departments-unseen-third.ts';
import type { Measure } from './measures.ts';

/** 一格的标注；没有标的一项（如没有标在册与否）不计。 */
interface NamedCell {
  readonly printed: string;
  readonly names: readonly string[];
  readonly known?: readonly string[] | undefined;
  readonly generic?: readonly string[] | undefined;
  readonly lead?: readonly string[] | undefined;
  readonly participants?: readonly string[] | undefined;
}

export interface NameSet {
  readonly title: string;
  /** 目标值所指的一项：名称。 */
  readonly names: Measure;
  readonly others: readonly (readonly [string, Measure])[];
}

const liaocheng = departmentReader(LIAOCHENG_DEPARTMENTS);
const unregistered = departmentReader([]);
const offices = officeReader(LIAOCHENG_OFFICES);
const registered = new Set(LIAOCHENG_DEPARTMENTS.map(({ name }) => name));

const measure = (judged: readonly Judged[]): Measure => ({
  labelled: judged.reduce((total, { expected }) => total + expected.length, 0),
  ...scoreNames(judged),
});

/** 单元格的括号全角半角不拘，比时一律作半角。 */
const half = (name: string): string => name.replaceAll('（', '(').replaceAll('）', ')');

type Pick = (reading: DepartmentReading) => boolean;

function nameSet(
  title: string,
  cells: readonly NamedCell[],
  read: (text: string) => readonly DepartmentReading[],
): NameSet {
  const readings = cells.map((cell) => ({ cell, read: read(cell.printed) }));
  const compare = (expected: (cell: NamedCell) => readonly string[] | undefined, pick: Pick): Measure =>
    measure(
      readings.flatMap((each) => {
        const wanted = expected(each.cell);
        return wanted === undefined
          ? []
          : { expected: wanted.map(half), read: each.read.filter(pick).map(({ name }) => half(name)) };
      }),
    );
  const specific: Pick = ({ generic }) => generic !== true;
  const others: (readonly [string, Measure])[] = [
    [
      '在册',
      compare(
        ({ known }) => known,
        (each) => specific(each) && each.known,
      ),
    ],
    [
      '修复（字面没有的名称）',
      measure(
        readings.map(({ cell, read: found }) => ({
          expected: cell.names.filter((name) => !cell.printed.includes(name)),
          read: found.filter(specific).flatMap(({ name }) => (cell.printed.includes(name) ? [] : name)),
        })),
      ),
    ],
    [
      '泛指',
      compare(
        ({ generic }) => generic,
        ({ generic }) => generic === true,
      ),
    ],
    [
      '牵头',
      compare(
        ({ lead }) => lead,
        ({ role }) => role === 'lead',
      ),
    ],
    [
      '配合',
      compare(
        ({ participants }) => participants,
        ({ role }) => role === 'participant',
      ),
    ],
  ];
  return {
    title,
    names: compare(({ names }) => names, specific),
    others: others.filter(([, { labelled }]) => labelled > 0),
  };
}

const inRegister = (names: readonly string[]): string[] => names.filter((name) => registered.has(name));

/** 没有标的一项就是没有：读出来的都算错。 */
const unseenSet = (title: string, cells: readonly Unseen[]): NameSet =>
  nameSet(
    title,
    cells.map(({ generic = [], lead = [], known = [], ...cell }) => ({ ...cell, generic, lead, known })),
    (text) => liaocheng.read(text),
  );

export const departmentSets = (): NameSet[] => [
  nameSet(
    '聊城清单41行、正文18条（损坏的原样）',
    [
      ...PROJECT_CELLS.flatMap(({ lead, participants }) => [lead, participants]).map(([printed, names]) => ({
        printed,
        names,
        known: inRegister(names),
      })),
      ...PARENTHESES.map(({ printed, lead, participants }) => ({
        printed,
        names: [...lead, ...participants],
        known: inRegister([...lead, ...participants]),
        lead,
        participants,
      })),
    ],
    (text) => liaocheng.read(text),
  ),
  nameSet('别处的文件（空的登记册）', QUOTATIONS, (text) => unregistered.read(text)),
  unseenSet('没有见过的文件（一，聊城登记册）', DEPARTMENTS_UNSEEN),
  unseenSet('没有见过的文件（二，聊城登记册）', DEPARTMENTS_UNSEEN_SECOND),
  unseenSet('没有见过的文件和弄坏的写法（三，聊城登记册）', DEPARTMENTS_UNSEEN_THIRD),
];

export const officeSet = (): NameSet =>
  nameSet(
    '责任科室',
    PROJECT_CELLS.map(({ offices: [printed, names] }) => ({ printed, names: names.filter((name) => !isAll(name)) })),
    (text) => offices.read(text),
  );

/** 「各有关科室」是泛指，不算一个科室。 */
const isAll = (name: string): boolean => name.startsWith('各');
