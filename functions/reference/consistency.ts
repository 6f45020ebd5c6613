import type { DraftResource, DraftResources } from '../../shared/api/editions.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import { keyOf, RESOURCES } from './difference.ts';

export interface Inconsistency {
  readonly path: string;
  readonly message: string;
}

const pathOf = (resource: DraftResource, index: number) => `resources.${resource}[${index}]`;

/** 同一项写了两次，就说不清以哪个为准。 */
function repeated(resource: DraftResource, reference: ReferenceData): Inconsistency[] {
  const seen = new Map<string, number>();
  return reference[resource].flatMap((item, index) => {
    const key = keyOf(resource, item as never);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [{ path: pathOf(resource, index), message: `“${key}”与第${first + 1}项重复` }];
  });
}

/** 名字、别称是空白的，会与任何文字相符。 */
function blank(resource: DraftResource, reference: ReferenceData): Inconsistency[] {
  return reference[resource].flatMap((item, index) => {
    const names = Object.entries(item).filter(([field]) => field === 'name' || field === 'full' || field === 'id');
    const lists = Object.entries(item).filter(([, value]) => Array.isArray(value));
    return [...names, ...lists]
      .filter(([, value]) => [value].flat().some((each) => typeof each === 'string' && each.trim() === ''))
      .map(([field]) => ({ path: `${pathOf(resource, index)}.${field}`, message: '不能是空白' }));
  });
}

/** 没有它们，服务就没有用了：认不出一个部门、一个地方，说不出一份文件。别的各类可以一项也没有。 */
const INDISPENSABLE: Partial<Record<DraftResource, string>> = {
  departments: '部门名册',
  divisions: '区划名册',
  documents: '文件目录',
};

const emptied = (resource: DraftResource, reference: ReferenceData): Inconsistency[] => {
  const what = INDISPENSABLE[resource];
  return what !== undefined && reference[resource].length === 0
    ? [{ path: `resources.${resource}`, message: `${what}不能一项也没有；不改这一类的，不要写它，照旧沿用` }]
    : [];
};

/** 看不见的控制字符（换行、制表符不算）与半个字：存不住，也印不出。 */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

function unprintable(value: unknown, path: string): Inconsistency[] {
  if (typeof value === 'string')
    return UNPRINTABLE.test(value) ? [{ path, message: '有看不见的控制字符或半个字，请去掉' }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => unprintable(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => unprintable(inner, `${path}.${field}`));
}

/** 上级一级一级找上去，又回到自己的。没有代码的功能区不能作上级。 */
function circular({ divisions }: ReferenceData): Inconsistency[] {
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  const isOwnAncestor = (code: string): boolean => {
    const passed = new Set<string>();
    for (let at = parents.get(code); at !== undefined && at !== null && !passed.has(at); at = parents.get(at)) {
      if (at === code) return true;
      passed.add(at);
    }
    return false;
  };
  return divisions.flatMap(({ code, name, parent }, index) => {
    const path = `${pathOf('divisions', index)}.parent`;
    if (parent === '') return [{ path, message: `“${name}”的上级应写区划代码；没有上级的写 null` }];
    return code !== '' && isOwnAncestor(code) ? [{ path, message: `“${name}”成了自己的上级` }] : [];
  });
}

/** 适用地区是六位区划代码；市级方案管到的地方要在区划里，没说所属地的表都照它。 */
function misplaced(drafted: ReadonlySet<DraftResource>, { documents, divisions }: ReferenceData): Inconsistency[] {
  const known = new Set(divisions.map(({ code }) => code));
  return documents.flatMap(({ title, pack, jurisdiction }, index) => {
    const path = drafted.has('documents') ? `${pathOf('documents', index)}.jurisdiction` : 'resources.divisions';
    const wrong = jurisdiction.find((code) => !/^\d{6}$/.test(code));
    if (wrong !== undefined) return [{ path, message: `应为六位区划代码，现在是“${wrong}”` }];
    const [home] = jurisdiction;
    if (pack !== 'lc-2023' || home === undefined || known.has(home)) return [];
    return [{ path, message: `“${title}”适用的地方（${home}）不在区划名册里，请一并写进名册` }];
  });
}

interface Link {
  readonly from: DraftResource;
  readonly field: string;
  readonly to: DraftResource;
  readonly what: string;
  readonly targets: (reference: ReferenceData) => ReadonlySet<string>;
  readonly values: (reference: ReferenceData) => readonly (string | null)[];
}

const documents = (data: ReferenceData) => new Set(data.documents.map(({ id }) => id));
const LINKS: readonly Link[] = [
  {
    from: 'articles',
    field: 'document',
    to: 'documents',
    what: '文件',
    targets: documents,
    values: (data) => data.articles.map(({ document }) => document),
  },
  {
    from: 'models',
    field: 'document',
    to: 'documents',
    what: '文件',
    targets: documents,
    values: (data) => data.models.map(({ document }) => document),
  },
  {
    from: 'divisions',
    field: 'parent',
    to: 'divisions',
    what: '区划',
    targets: (data) => new Set(data.divisions.map(({ code }) => code)),
    values: (data) => data.divisions.map(({ parent }) => parent),
  },
  {
    from: 'offices',
    field: 'department',
    to: 'departments',
    what: '部门',
    targets: (data) => new Set(data.departments.flatMap(({ name, full, aliases }) => [name, full, ...aliases])),
    values: (data) => data.offices.map(({ department }) => department),
  },
];

/**
 * 指向别的一类、而那里没有的。只查草稿里写到的；沿用的不查，因为另一市往往先换部门、后换科室。
 * 文件除外：条款与模式不论沿用与否，都要说得出引自哪份文件。
 */
function dangling(drafted: ReadonlySet<DraftResource>, reference: ReferenceData): Inconsistency[] {
  return LINKS.filter(({ from, to }) => drafted.has(from) || (to === 'documents' && drafted.has(to))).flatMap(
    ({ from, field, to, what, targets, values }) => {
      const known = targets(reference);
      return values(reference).flatMap((value, index) => {
        if (value === null || known.has(value)) return [];
        return drafted.has(from)
          ? [{ path: `${pathOf(from, index)}.${field}`, message: `没有“${value}”这个${what}` }]
          : [{ path: `resources.${to}`, message: `沿用的第${index + 1}项（${from}）出自“${value}”，不能少了它` }];
      });
    },
  );
}

/** 草稿与沿用的内容合在一起，哪里自相矛盾。`reference` 是合好的一整版。 */
export function inconsistencies(resources: DraftResources, reference: ReferenceData): Inconsistency[] {
  const drafted = new Set(RESOURCES.filter((resource) => resources[resource] !== undefined));
  return [
    ...[...drafted].flatMap((resource) => [
      ...emptied(resource, reference),
      ...repeated(resource, reference),
      ...blank(resource, reference),
    ]),
    ...unprintable(resources, 'resources'),
    ...(drafted.has('divisions') ? circular(reference) : []),
    ...(drafted.has('divisions') || drafted.has('documents') ? misplaced(drafted, reference) : []),
    ...dangling(drafted, reference),
  ];
}
