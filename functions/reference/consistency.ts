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
    ...[...drafted].flatMap((resource) => [...repeated(resource, reference), ...blank(resource, reference)]),
    ...dangling(drafted, reference),
  ];
}
