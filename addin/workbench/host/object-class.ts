import { OfficeError } from './office-error.ts';

/** 一个标量属性；没有 `set` 的只读。`costly` 的不在「什么都不指明」的 load 里。 */
export interface ScalarMember<Self> {
  get(self: Self): unknown;
  set?(self: Self, value: unknown): void;
  readonly costly?: boolean;
}

/** 一个 Excel 类：成员声明成表，名字是 office.js 的 camelCase。空对象（OrNullObject）返回 null。 */
export interface ObjectClass<Self> {
  readonly name: string;
  /** 集合按它取项，客户端下次按它回来找。 */
  readonly id?: (self: Self) => string;
  readonly scalars?: Readonly<Record<string, ScalarMember<Self>>>;
  readonly objects?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (self: Self, args: Arguments) => unknown>>;
  readonly items?: (self: Self) => HostObject[];
}

/** 解释器眼里的对象。 */
export interface HostObject {
  readonly type: string;
  readonly self: unknown;
  id(): string | undefined;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  child(name: string): HostObject | null;
  hasChild(name: string): boolean;
  call(name: string, args: Arguments): unknown;
  items(): HostObject[] | undefined;
  scalarNames(): string[];
}

/** 造出某个类的对象。 */
export type Factory<Self> = (self: Self) => HostObject;

/** 照成员表做出一个类。 */
export function defineClass<Self>(spec: ObjectClass<Self>): Factory<Self> {
  const scalars = new Map(Object.entries(spec.scalars ?? {}));
  const objects = new Map(Object.entries(spec.objects ?? {}));
  const methods = new Map(Object.entries(spec.methods ?? {}));
  const unknownMember = (name: string) =>
    new OfficeError('ApiNotFound', `${spec.name}.${name}`, `模拟的 Excel 还没有 ${spec.name}.${name}。`);
  return (self) => ({
    type: spec.name,
    self,
    id: () => spec.id?.(self),
    scalarNames: () => [...scalars].filter(([, member]) => !member.costly).map(([name]) => name),
    items: () => spec.items?.(self),
    hasChild: (name) => objects.has(name),
    get(name) {
      const member = scalars.get(name);
      if (!member) throw unknownMember(name);
      return member.get(self);
    },
    set(name, value) {
      const member = scalars.get(name);
      if (!member) throw unknownMember(name);
      if (!member.set)
        throw new OfficeError('InvalidOperation', `${spec.name}.${name}`, `${spec.name}.${name} 是只读的。`);
      member.set(self, value);
    },
    child(name) {
      const open = objects.get(name);
      if (!open) throw unknownMember(name);
      return open(self);
    },
    call(name, args) {
      const method = methods.get(name);
      if (!method) throw unknownMember(name);
      return method(self, args);
    },
  });
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'scalarNames' in value && 'self' in value;
}

/** 方法的参数；类型不合时是 InvalidArgument。 */
export class Arguments {
  readonly values: readonly unknown[];
  constructor(values: readonly unknown[]) {
    this.values = values;
  }
  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }
  text(index: number): string {
    const value = this.values[index];
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw new OfficeError('InvalidArgument');
    return value;
  }
  /** 整数。 */
  number(index: number, fallback?: number): number {
    const value = this.values[index] ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new OfficeError('InvalidArgument');
    return value;
  }
  flag(index: number, fallback = false): boolean {
    const value = this.values[index] ?? fallback;
    if (typeof value !== 'boolean') throw new OfficeError('InvalidArgument');
    return value;
  }
  object(index: number, type: string): HostObject | undefined {
    const value = this.values[index];
    return isHostObject(value) && value.type === type ? value : undefined;
  }
}

/** 属性值的类型检查。 */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new OfficeError('InvalidArgument');
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new OfficeError('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new OfficeError('InvalidArgument');
  return value;
}
