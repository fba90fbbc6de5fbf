/** A requirement set and the version that brought a member: "WordApi 1.3". */
export type ApiSet = `${string} ${number}.${number}`;

type Arguments = readonly unknown[];

/** Reads a scalar or a child object; `set` is missing where Office offers none. */
export interface PropertyMember<T> {
  readonly kind: "property";
  readonly since: ApiSet;
  readonly isNavigation: boolean;
  get(target: T): unknown;
  set?(target: T, value: unknown): void;
}

export interface MethodMember<T> {
  readonly kind: "method";
  readonly since: ApiSet;
  /** A method that only reads leaves the document's content alone. */
  readonly isWriting: boolean;
  call(target: T, args: Arguments): unknown;
}

export type Member<T> = PropertyMember<T> | MethodMember<T>;

/** A class of Office.js objects as far as it is emulated. Members carry the names of @types/office-js. */
export interface ObjectType<T> {
  /** Name in @types/office-js, with its namespace: "Word.Paragraph". */
  readonly name: string;
  readonly members: ReadonlyMap<string, Member<T>>;
  /** Collections list their items and find one by what `getItem` is given. */
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: unknown) => HostObject;
  /** Objects that live on after the sync are known to the client by a reference. */
  readonly isTracked: boolean;
  readonly id?: (target: T) => string | number;
}

/** An object on the document's side, its type folded away. */
export interface HostObject {
  readonly typeName: string;
  readonly isTracked: boolean;
  readonly id: string | number | undefined;
  readonly items: (() => readonly HostObject[]) | undefined;
  item(key: unknown): HostObject | undefined;
  member(name: string): BoundMember | undefined;
  scalarNames(): readonly string[];
  /** What the type is about: an element, a range, a sheet. */
  readonly target: unknown;
}

export interface BoundMember {
  readonly member: Member<never>;
  get(): unknown;
  set(value: unknown): void;
  call(args: Arguments): unknown;
  readonly isWriting: boolean;
  readonly since: ApiSet;
}

/** Types by name, for the guard test that compares them with @types/office-js. */
export const emulatedTypes = new Map<string, ObjectType<never>>();

/** Declares a type; the answer wraps a target of it. */
export function defineType<T>(
  name: string,
  details: {
    readonly members: Readonly<Record<string, Member<T>>>;
    readonly items?: (target: T) => readonly HostObject[];
    readonly item?: (target: T, key: unknown) => HostObject;
    readonly isTracked?: boolean;
    readonly id?: (target: T) => string | number;
  }
): (target: T) => HostObject {
  const members = new Map(
    Object.entries(details.members).map(([key, member]) => [key.toLowerCase(), member])
  );
  const { items, item, id, isTracked = false } = details;
  emulatedTypes.set(name, {
    name,
    members: new Map(Object.entries(details.members)) as ReadonlyMap<string, Member<never>>,
    isTracked,
  });
  return (target) => ({
    typeName: name,
    isTracked,
    target,
    id: id?.(target),
    items: items === undefined ? undefined : () => items(target),
    item: (key) => item?.(target, key),
    member(memberName) {
      const member = members.get(memberName.toLowerCase());
      return member === undefined ? undefined : bind(member, target);
    },
    scalarNames: () =>
      Object.entries(details.members).flatMap(([key, member]) =>
        member.kind === "property" && !member.isNavigation ? [key] : []
      ),
  });
}

function bind<T>(member: Member<T>, target: T): BoundMember {
  return {
    member: member as Member<never>,
    since: member.since,
    isWriting: member.kind === "method" && member.isWriting,
    get: () => (member.kind === "property" ? member.get(target) : undefined),
    set(value) {
      if (member.kind === "property") member.set?.(target, value);
    },
    call: (args) => (member.kind === "method" ? member.call(target, args) : undefined),
  };
}

export function scalar<T>(
  since: ApiSet,
  get: (target: T) => unknown,
  set?: (target: T, value: unknown) => void
): Member<T> {
  const member = { kind: "property", since, isNavigation: false, get } as const;
  return set === undefined ? member : { ...member, set };
}

export function navigation<T>(since: ApiSet, get: (target: T) => HostObject | null): Member<T> {
  return { kind: "property", since, isNavigation: true, get };
}

/** A method that changes the document. */
export function writes<T>(since: ApiSet, call: (target: T, args: Arguments) => unknown): Member<T> {
  return { kind: "method", since, isWriting: true, call };
}

/** A method that reads, selects or waits. */
export function reads<T>(since: ApiSet, call: (target: T, args: Arguments) => unknown): Member<T> {
  return { kind: "method", since, isWriting: false, call };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "member" in value;
}
