import { addToGroup } from "../../../src/core/text/add-to-group";
import { FailureCounter, noFaults, type Faults } from "./faults";
import { isHostObject, reads, type BoundMember, type HostObject } from "./host-object";
import {
  actionType,
  OfficeError,
  pathType,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  type QueryInfo,
} from "./messages";

/** Highest version by requirement set: what the pretend Office claims, and does. */
export type RequirementSets = Readonly<Record<string, string>>;

export function isSetSupported(sets: RequirementSets, name: string, version = "1.1"): boolean {
  const own = sets[name];
  if (own === undefined) return false;
  const [major = 0, minor = 0] = own.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export interface BatchRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: readonly Action[];
}

/** Carries out batches over a document's objects: strict about members, tiers and payloads, and counting. */
export class Interpreter {
  faults: Faults = noFaults;
  readonly batches: BatchRecord[] = [];
  private readonly references = new Map<string, HostObject>();
  private readonly failures = new FailureCounter();
  private lastReference = 0;

  constructor(
    private readonly root: HostObject,
    readonly sets: RequirementSets,
    /** Makes an object that the client asks for by class name. */
    readonly create: (className: string) => HostObject,
    /** Called after each batch that may have changed something, failed or not: earlier actions stay done. */
    private readonly afterBatch: () => void = () => {}
  ) {}

  /** Syncs that the add-in asked for; the library's own housekeeping of references is none. */
  get syncs(): number {
    return this.batches.filter(({ actions }) => !actions.every(isHousekeeping)).length;
  }

  /** Forgets the counts, not the document. */
  resetCounts(): void {
    this.batches.length = 0;
  }

  /** One `context.sync()`. Never rejects: what fails is reported in the answer. */
  async execute(body: string): Promise<BatchResponse> {
    await this.faults.beforeSync?.();
    const request = JSON.parse(body) as BatchRequest;
    const response = this.run(request, body.length);
    const answer = JSON.stringify(response);
    this.batches.push({
      requestBytes: body.length,
      responseBytes: answer.length,
      actions: request.Actions,
    });
    if (answer.length > this.faults.payloadLimit)
      return failure([], 0, "", new OfficeError("ResponsePayloadSizeLimitExceeded"));
    return response;
  }

  private run(request: BatchRequest, bytes: number): BatchResponse {
    if (bytes > this.faults.payloadLimit)
      return failure([], 0, "", new OfficeError("RequestPayloadSizeLimitExceeded"));
    const batch = new Batch(request, this.root, this.references, this);
    const results: { ActionId: number; Value: unknown }[] = [];
    try {
      for (const [index, action] of request.Actions.entries()) {
        try {
          if (this.faults.refusal !== null) throw new OfficeError(this.faults.refusal);
          if (this.faults.isInCellEditMode) throw new OfficeError("InvalidOperationInCellEditMode");
          results.push({ ActionId: action.Id, Value: batch.carryOut(action) });
        } catch (error) {
          if (!(error instanceof OfficeError)) throw error;
          return failure(results, index, action.Name, error);
        }
      }
      return { Results: results };
    } finally {
      this.afterBatch();
    }
  }

  /** Refuses what the emulated Office does not have, and what is to fail. */
  allow(member: BoundMember | undefined, name: string, path: string): BoundMember {
    const code = this.failures.next(name, this.faults.failures);
    if (code !== null) throw new OfficeError(code);
    if (member === undefined) throw new OfficeError("ApiNotFound", `not emulated: ${path}`);
    const [set = "", version = ""] = member.since.split(" ");
    if (set !== "OfficeRuntime" && !isSetSupported(this.sets, set, version))
      throw new OfficeError("ApiNotFound", `${path} needs ${member.since}`);
    return member;
  }

  referenceTo(object: HostObject): string {
    const key = `r${(this.lastReference += 1)}`;
    this.references.set(key, object);
    return key;
  }
}

function isHousekeeping({ ActionType, Name }: Action): boolean {
  return ActionType === actionType.instantiate || Name === "_RemoveReference";
}

function failure(
  results: BatchResponse["Results"],
  index: number,
  location: string,
  error: OfficeError
): BatchResponse {
  const { code, message } = error;
  return {
    Results: results,
    Error: {
      Code: code,
      Message: message,
      ActionIndex: index,
      Location: location,
      HttpStatusCode: 400,
    },
  };
}

/** What the library tells Office about itself, such as that ribbon functions are ready: heard and let be. */
const internalService: HostObject = {
  typeName: "InternalService",
  isTracked: false,
  id: undefined,
  items: undefined,
  item: () => undefined,
  member: () => ({
    member: reads("OfficeRuntime 1.1", () => null) as never,
    since: "OfficeRuntime 1.1",
    isWriting: false,
    get: () => null,
    set: () => {},
    call: () => null,
  }),
  scalarNames: () => [],
  target: null,
};

/** What a query asks of an object: its own members and, by name, what is asked of its children. */
interface Selection {
  readonly own: string[];
  readonly children: Map<string, string[]>;
}

class Batch {
  /** Each path is resolved once: one that makes something is instantiated more than once. */
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly keys = new Map<HostObject, string>();

  constructor(
    private readonly request: BatchRequest,
    private readonly root: HostObject,
    private readonly references: Map<string, HostObject>,
    private readonly interpreter: Interpreter
  ) {}

  carryOut(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.identity(object);
      case actionType.query:
        return this.describe(object, action.QueryInfo ?? {});
      case actionType.method:
        return this.callMethod(object, action);
      case actionType.setProperty:
        this.assign(object, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case actionType.update:
        for (const [name, value] of Object.entries(this.args(action.ArgumentInfo)[0] as object))
          this.assign(object, name, value);
        return null;
      case actionType.trace:
      case actionType.ensureUnchanged:
        return null;
      default:
        throw new OfficeError("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw new OfficeError("InvalidObjectPath", `path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.root;
      case pathType.nullObject:
        return null;
      case pathType.newObject:
        return path.Name.startsWith("Microsoft.InternalService")
          ? internalService
          : this.interpreter.create(path.Name);
      case pathType.reference: {
        const object = this.references.get(path.Name);
        if (object === undefined) throw new OfficeError("InvalidReference", path.Name);
        return object;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === pathType.indexer) {
      const item = parent.item(this.args(path.ArgumentInfo)[0]);
      if (item === undefined) throw new OfficeError("ItemNotFound");
      return item;
    }
    const member = this.memberOf(parent, path.Name);
    const value =
      path.ObjectPathType === pathType.method
        ? this.call(member, this.args(path.ArgumentInfo))
        : member.get();
    if (value !== null && !isHostObject(value))
      throw new OfficeError("InvalidObjectPath", `${parent.typeName}.${path.Name}`);
    return value;
  }

  private memberOf(object: HostObject, name: string): BoundMember {
    return this.interpreter.allow(object.member(name), name, `${object.typeName}.${name}`);
  }

  private call(member: BoundMember, args: readonly unknown[]): unknown {
    if (member.isWriting && this.interpreter.faults.isReadOnly)
      throw new OfficeError("AccessDenied");
    return member.call(args);
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return id === undefined || id === null || id === 0 ? argument : this.resolve(id);
    });
  }

  private callMethod(object: HostObject | null, action: Action): unknown {
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(this.args(action.ArgumentInfo)[0]));
      return null;
    }
    if (object === null) throw new OfficeError("InvalidOperation", "null object");
    const value = this.call(this.memberOf(object, action.Name), this.args(action.ArgumentInfo));
    return isHostObject(value) ? this.identity(value) : (value ?? null);
  }

  private assign(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw new OfficeError("InvalidOperation", "null object");
    const bound = this.memberOf(object, name);
    if (bound.member.kind !== "property" || bound.member.set === undefined)
      throw new OfficeError("InvalidOperation", `${object.typeName}.${name} is read-only`);
    if (this.interpreter.faults.isReadOnly) throw new OfficeError("AccessDenied");
    bound.set(value);
  }

  /** The reference (and id) under which the client will speak of an object later. */
  private identity(object: HostObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const identity: Record<string, unknown> = {};
    if (object.isTracked) {
      let key = this.keys.get(object);
      if (key === undefined) this.keys.set(object, (key = this.interpreter.referenceTo(object)));
      identity._ReferenceId = key;
    }
    if (object.id !== undefined) identity._Id = object.id;
    return identity;
  }

  private describe(object: HostObject | null, query: QueryInfo): Record<string, unknown> | null {
    if (object === null) return null;
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const description = this.identity(object) ?? {};
    const { items } = object;
    if (items !== undefined) {
      const wanted = paths
        .map((path) => path.replace(/^items\/?/u, ""))
        .filter((path) => path !== "");
      const skip = query.Skip ?? 0;
      const end = query.Top === undefined ? undefined : skip + query.Top;
      description._Items = items()
        .slice(skip, end)
        .map((item) => this.describe(item, { Select: wanted }));
      return description;
    }
    const selection = splitPaths(paths);
    const own =
      selection.own.length === 0 && selection.children.size === 0
        ? object.scalarNames()
        : selection.own;
    for (const name of own) {
      const value = this.memberOf(object, name).get();
      description[pascalCase(name)] =
        value === null || !isHostObject(value) ? value : this.describe(value, {});
    }
    for (const [name, paths] of selection.children) {
      const child = this.memberOf(object, name).get();
      description[pascalCase(name)] = this.describe(isHostObject(child) ? child : null, {
        Select: paths,
      });
    }
    return description;
  }
}

function splitPaths(paths: readonly string[]): Selection {
  const own: string[] = [];
  const children = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.indexOf("/");
    if (slash < 0) own.push(path);
    else {
      addToGroup(children, path.slice(0, slash), path.slice(slash + 1));
    }
  }
  return { own, children };
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
