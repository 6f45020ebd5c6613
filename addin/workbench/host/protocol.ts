import { Arguments, type HostObject, isHostObject } from './object-class.ts';
import { OfficeError } from './office-error.ts';

/** office.js 发来的一批：https://github.com/OfficeDev 的 rich API，动作与对象路径的编号照库里的常数。 */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** 解释器问宿主要的东西。 */
export interface Roots {
  workbook(): HostObject;
  /** 顶层服务对象，如 Microsoft.ExcelServices.Runtime。 */
  service(name: string): HostObject | undefined;
  reference(id: string): HostObject | undefined;
  /** 记住一个区域；同一个对象再记还是同一个号。 */
  keep(object: HostObject): void;
  referenceId(object: HostObject): string | undefined;
  /** 某个动作之前；抛出则从这里断。 */
  beforeAction?(index: number): void;
}

/** 依次执行；第一个失败处停，之前的都算数，答里指出第几个动作。 */
export function execute(body: RequestBody, roots: Roots): ResponseBody {
  const batch = new Batch(body, roots);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      roots.beforeAction?.(index);
      const value = batch.run(action);
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      response.Error = { Code: error.code, Message: error.message, ActionIndex: index, Location: error.location };
      break;
    }
  }
  return response;
}

/** `GetItem` → `getItem`；下划线开头的内部名不变。 */
function camel(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

class Batch {
  private readonly opened = new Map<number, HostObject | null>();
  private readonly body: RequestBody;
  private readonly roots: Roots;
  constructor(body: RequestBody, roots: Roots) {
    this.body = body;
    this.roots = roots;
  }

  run(action: Action): unknown {
    // 库靠这一条的答知道事件登记好了。
    if (action.ActionType === ACTION.trace) return null;
    const object = this.open(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(object);
      case ACTION.query:
        return object === null ? null : this.load(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.invoke(object, action);
      case ACTION.set:
        located(present(object), action.Name, () =>
          present(object).set(camel(action.Name), this.args(action.ArgumentInfo).values[0]),
        );
        return undefined;
      default:
        throw new OfficeError('ApiNotFound', '', `模拟的 Excel 不认识动作 ${action.ActionType}。`);
    }
  }

  private invoke(object: HostObject | null, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      if (object) this.roots.keep(object);
      return undefined;
    }
    const target = present(object);
    return located(target, action.Name, () => {
      const value = target.call(camel(action.Name), this.args(action.ArgumentInfo));
      return isHostObject(value) ? undefined : value;
    });
  }

  private open(id: number): HostObject | null {
    const known = this.opened.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new OfficeError('InvalidArgument');
    const object = this.resolve(path);
    this.opened.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.root) return this.roots.workbook();
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.service) {
      const service = this.roots.service(path.Name);
      if (!service) throw new OfficeError('ApiNotFound', path.Name, `模拟的 Excel 还没有 ${path.Name}。`);
      return service;
    }
    if (path.ObjectPathType === PATH.reference) {
      const object = this.roots.reference(path.Name);
      if (!object) throw new OfficeError('InvalidReference');
      return object;
    }
    const parent = present(this.open(path.ParentObjectPathId ?? -1));
    if (path.ObjectPathType === PATH.property) return located(parent, path.Name, () => parent.child(camel(path.Name)));
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : camel(path.Name);
    if (path.ObjectPathType !== PATH.indexer && path.ObjectPathType !== PATH.method) {
      throw new OfficeError('ApiNotFound', '', `模拟的 Excel 不认识对象路径 ${path.ObjectPathType}。`);
    }
    return located(parent, name, () => {
      const object = parent.call(name, this.args(path.ArgumentInfo));
      if (object === null || isHostObject(object)) return object;
      throw new OfficeError('ApiNotFound');
    });
  }

  private args(info: ArgumentInfo | undefined): Arguments {
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.argument(value, info, index)));
  }

  private argument(value: unknown, info: ArgumentInfo | undefined, index: number): unknown {
    const reference = info?.ReferencedObjectPathIds?.[index];
    return typeof reference === 'number' && reference > 0 ? this.open(reference) : value;
  }

  /** 空对象答 null，客户端据此置 `isNullObject`。 */
  private identify(object: HostObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const reference = this.roots.referenceId(object);
    const id = object.id();
    return {
      ...(id === undefined ? {} : object.scalarNames().includes('id') ? { Id: id } : { _Id: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private load(object: HostObject, query: QueryInfo): Record<string, unknown> {
    const select = [...(query.Select ?? []), ...(query.Expand ?? [])];
    return loadObject(object, select, query);
  }
}

function present(object: HostObject | null): HostObject {
  if (object === null) throw new OfficeError('ItemNotFound');
  return object;
}

/** 失败处没写明成员的，补上 `类名.成员`。 */
function located<Value>(object: HostObject, name: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    if (error instanceof OfficeError && error.location === '') error.location = `${object.type}.${camel(name)}`;
    throw error;
  }
}

function loadObject(object: HostObject, select: readonly string[], query: QueryInfo = {}): Record<string, unknown> {
  const items = object.items();
  if (items) return loadItems(object, items, select, query);
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of select.length > 0 ? select : object.scalarNames()) {
    const [head = '', ...rest] = path.split('/');
    const name = camel(head);
    if (name === '$none') continue;
    if (name === '$all') for (const each of object.scalarNames()) answer[pascal(each)] = read(object, each);
    else if (object.hasChild(name))
      nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    else if (rest.length > 0)
      throw new OfficeError('ApiNotFound', `${object.type}.${name}`, `模拟的 Excel 还没有 ${object.type}.${name}。`);
    else answer[pascal(name)] = read(object, name);
  }
  for (const [name, paths] of nested) {
    const child = located(object, name, () => object.child(name));
    answer[pascal(name)] = child === null ? null : loadObject(child, paths);
  }
  return answer;
}

function read(object: HostObject, name: string): unknown {
  return located(object, name, () => object.get(name)) ?? null;
}

/** 集合：`items/name` 与 `name` 一样指项的属性；集合自己的标量（如 areaCount）另给。 */
function loadItems(
  object: HostObject,
  items: HostObject[],
  select: readonly string[],
  { Top, Skip = 0 }: QueryInfo,
): Record<string, unknown> {
  const own = new Set(object.scalarNames());
  const paths = select.map((path) => path.replace(/^items(\/|$)/u, '')).filter((path) => path !== '');
  const answer: Record<string, unknown> = {};
  for (const name of own) {
    if (select.length === 0 || paths.includes(name)) answer[pascal(name)] = read(object, name);
  }
  const ofItems = paths.filter((path) => !own.has(path));
  if (select.length > 0 && paths.length > 0 && ofItems.length === 0) return answer;
  answer._Items = items.slice(Skip, Top === undefined ? undefined : Skip + Top).map((item, index) => {
    const id = item.id();
    return { _Index: Skip + index, ...(id === undefined ? {} : { _Id: id }), ...loadObject(item, ofItems) };
  });
  return answer;
}
