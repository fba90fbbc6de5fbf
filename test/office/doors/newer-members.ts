import type { OfficeEventName, OfficeEvents } from "../protocol/office-events";
import type { ClientRuntime } from "./client-library";

/** Flags of the client library: 4 marks a path that may be asked again, 1 an operation that only reads. */
const concurrent = 4;
const readsOnly = 1;
const writes = 0;

interface Classes {
  readonly [name: string]: { readonly prototype: object };
}

/**
 * Members that came after the library of July 2022, added as its own generator would write them. They exist only where the
 * tier claims their set, as in an Office whose office.js is of the same age. Events come from the pretend Office itself,
 * not through the library: how they travel is Microsoft's affair.
 */
export function addNewerMembers(
  client: object,
  runtime: ClientRuntime,
  isSupported: (set: string, version: string) => boolean,
  events: OfficeEvents
): void {
  const classes = client as Classes;
  const { BatchApiHelper: api } = runtime;
  const add = (type: string, name: string, value: (this: object, ...args: unknown[]) => object) => {
    const prototype = classes[type]?.prototype;
    if (prototype !== undefined)
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  const addObject = (
    type: string,
    name: string,
    result: string,
    isCollection: boolean,
    operation = readsOnly
  ) => {
    const wire = name.charAt(0).toUpperCase() + name.slice(1);
    add(type, name, function (...args) {
      const resultType = classes[result] as object;
      const isMade = operation !== readsOnly;
      return api.createMethodObject(
        resultType,
        this,
        wire,
        operation,
        args,
        isCollection,
        isMade,
        null,
        isMade ? 0 : concurrent
      );
    });
  };

  const addEvent = (type: string, name: OfficeEventName) => {
    const prototype = classes[type]?.prototype;
    if (prototype !== undefined) defineEvent(prototype, name, api, events);
  };

  if (isSupported("WordApi", "1.5") && classes.ContentControlCollection !== undefined) {
    addObject("Body", "getContentControls", "ContentControlCollection", true);
    addObject("Range", "insertContentControl", "ContentControl", false, writes);
  }
  if (isSupported("WordApi", "1.9") && classes.ContentControl !== undefined) {
    defineClass(classes, runtime, "ContentControlListItem", []);
    defineClass(classes, runtime, "ComboBoxContentControl", []);
    defineChild(
      classes,
      runtime,
      "ContentControl",
      "comboBoxContentControl",
      "ComboBoxContentControl"
    );
    addObject("ComboBoxContentControl", "addListItem", "ContentControlListItem", false, writes);
  }
  if (isSupported("WordApi", "1.6")) {
    addEvent("Document", "onParagraphAdded");
    addEvent("Document", "onParagraphChanged");
    addEvent("Document", "onParagraphDeleted");
    defineCollection(classes, runtime, "TrackedChange", ["type"]);
    addObject("Body", "getTrackedChanges", "TrackedChangeCollection", true);
  }
  if (isSupported("WordApi", "1.7")) {
    defineCollection(classes, runtime, "Annotation", ["id", "state"]);
    defineClass(classes, runtime, "CritiqueAnnotation", ["critique"]);
    defineChild(classes, runtime, "Annotation", "critiqueAnnotation", "CritiqueAnnotation");
    addObject("Paragraph", "getAnnotations", "AnnotationCollection", true);
    addObject("Document", "getAnnotationById", "Annotation", false);
    add("Annotation", "delete", function () {
      return api.invokeMethod(this, "Delete", 0, [], 0, 0);
    });
    add("Paragraph", "insertAnnotations", function (...args) {
      return api.invokeMethod(this, "InsertAnnotations", 0, args, 0, 0);
    });
  }
  if (isSupported("WordApi", "1.8")) addEvent("Document", "onAnnotationPopupAction");
  if (isSupported("ExcelApi", "1.9")) addEvent("WorksheetCollection", "onChanged");
  if (isSupported("ExcelApi", "1.18") && classes.Workbook !== undefined) {
    defineCollection(classes, runtime, "Note", ["content"]);
    defineChild(classes, runtime, "Workbook", "notes", "NoteCollection", true);
    addObject("NoteCollection", "add", "Note", false, writes);
    addObject("Note", "getLocation", "Range", false);
    add("Note", "delete", function () {
      return api.invokeMethod(this, "Delete", 0, [], 0, 0);
    });
  }
  if (!isSupported("WordApi", "1.7")) {
    delete classes.Paragraph?.prototype["insertAnnotations" as never];
  }
}

type Client = Record<string, unknown>;

/** An event as the library has it: handlers are added and removed by a request that the next sync sends. */
function defineEvent(
  prototype: object,
  name: OfficeEventName,
  api: ClientRuntime["BatchApiHelper"],
  events: OfficeEvents
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: Client & object) {
      const tell = (method: string): object =>
        api.invokeMethod(this, method, readsOnly, [name], concurrent, 0);
      return {
        add: (handler: () => unknown) => {
          tell("_RegisterEvent");
          const stop = events.on(name, handler);
          const remove = (): void => {
            tell("_UnregisterEvent");
            stop();
          };
          return { context: this["context"], remove };
        },
      };
    },
  });
}

/** A class like those of the library: properties that throw until they are loaded. */
function defineClass(
  classes: Classes,
  runtime: ClientRuntime,
  name: string,
  scalars: readonly string[]
): void {
  const Base = Object.getPrototypeOf(
    (classes.Paragraph ?? classes.Range)?.prototype.constructor
  ) as {
    new (...args: unknown[]): Client;
  };
  class Made extends Base {
    get _className(): string {
      return name;
    }
    get _scalarPropertyNames(): readonly string[] {
      return ["_ReferenceId", ...scalars];
    }
    _KeepReference(): void {
      runtime.BatchApiHelper.invokeMethod(this, "_KeepReference", 1, [], 4, 0);
    }
    load(options: unknown): this {
      (runtime.Utility as unknown as { load(o: object, p: unknown): void }).load(this, options);
      return this;
    }
    _handleIdResult(value: Record<string, unknown> | null): void {
      (Base.prototype as { _handleIdResult(v: unknown): void })._handleIdResult.call(this, value);
      if (value?.["_ReferenceId"] !== undefined) this["_ReferenceId"] = value["_ReferenceId"];
    }
    _handleResult(value: Record<string, unknown> | null): void {
      (Base.prototype as { _handleResult(v: unknown): void })._handleResult.call(this, value);
      if (value === null) return;
      (
        runtime.Utility as unknown as { fixObjectPathIfNecessary(o: object, v: object): void }
      ).fixObjectPathIfNecessary(this, value);
      if (value["_ReferenceId"] !== undefined) this["_ReferenceId"] = value["_ReferenceId"];
      for (const scalar of scalars) {
        const loaded = value[scalar.charAt(0).toUpperCase() + scalar.slice(1)];
        if (loaded !== undefined) this[`loaded_${scalar}`] = loaded;
      }
      for (const child of (this["_childNames"] as string[] | undefined) ?? []) {
        const loaded = value[child.charAt(0).toUpperCase() + child.slice(1)];
        if (loaded !== undefined) (this[child] as Made)._handleResult(loaded as never);
      }
    }
  }
  for (const scalar of scalars)
    Object.defineProperty(Made.prototype, scalar, {
      configurable: true,
      get(this: Client) {
        runtime.Utility.throwIfNotLoaded(scalar, this[`loaded_${scalar}`], name, false);
        return this[`loaded_${scalar}`];
      },
    });
  (classes as Record<string, unknown>)[name] = Made;
}

function defineCollection(
  classes: Classes,
  runtime: ClientRuntime,
  itemName: string,
  scalars: readonly string[]
): void {
  defineClass(classes, runtime, itemName, scalars);
  const name = `${itemName}Collection`;
  defineClass(classes, runtime, name, []);
  const prototype = classes[name]?.prototype as Client;
  const handle = prototype["_handleResult"] as (value: unknown) => void;
  const helper = runtime.BatchApiHelper as unknown as {
    createChildItemObject(
      t: object,
      hasIndexer: boolean,
      p: object,
      item: object,
      i: number
    ): Client;
  };
  Object.defineProperty(prototype, "_isCollection", { value: true });
  Object.defineProperty(prototype, "items", {
    get(this: Client) {
      runtime.Utility.throwIfNotLoaded("items", this["loaded_items"], name, false);
      return this["loaded_items"];
    },
  });
  Object.defineProperty(prototype, "_handleResult", {
    value(this: Client, value: { _Items?: object[] } | null) {
      handle.call(this, value);
      if (value?._Items === undefined) return;
      this["loaded_items"] = value._Items.map((item, index) => {
        const made = helper.createChildItemObject(
          classes[itemName] as object,
          true,
          this,
          item,
          index
        );
        (made["_handleResult"] as (v: object) => void).call(made, item);
        return made;
      });
    },
  });
}

function defineChild(
  classes: Classes,
  runtime: ClientRuntime,
  type: string,
  name: string,
  childType: string,
  isCollection = false
): void {
  const prototype = classes[type]?.prototype as Client;
  if (!isCollection) Object.defineProperty(prototype, "_childNames", { value: [name] });
  Object.defineProperty(prototype, name, {
    get(this: Client) {
      this[`child_${name}`] ??= runtime.BatchApiHelper.createPropertyObject(
        classes[childType] as object,
        this,
        name.charAt(0).toUpperCase() + name.slice(1),
        isCollection,
        concurrent
      );
      return this[`child_${name}`];
    },
  });
}
