import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { Interpreter } from "../protocol/interpreter";
import { isSetSupported } from "../protocol/interpreter";
import type { OfficeEvents } from "../protocol/office-events";
import type { EmulatedTier } from "../tiers";
import { addNewerMembers } from "./newer-members";

type Client = typeof Word | typeof Excel;

/** What the client library leaves in its global scope, as far as the doors need it. */
export interface ClientGlobals {
  readonly Word: typeof Word;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientRuntime;
  readonly Office: { context: unknown };
}

/** The undocumented seam of the library: the version of the package is pinned for it. */
export interface ClientRuntime {
  readonly SessionBase: { new (): object; _overrideSession: object | null };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly BatchApiHelper: {
    invokeMethod(
      object: object,
      name: string,
      operationType: number,
      args: readonly unknown[],
      flags: number,
      resultProcessType: number
    ): object;
    createMethodObject(
      type: object,
      parent: object,
      name: string,
      operationType: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getByIdMethodName: string | null,
      flags: number
    ): object;
    createPropertyObject(
      type: object,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number
    ): object;
  };
  readonly Utility: {
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
  };
}

const distribution = dirname(
  createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json")
);
const sources = new Map<string, string>();

function sourceOf(file: string): string {
  let source = sources.get(file);
  if (source === undefined) {
    source = readFileSync(join(distribution, "dist", file), "utf8");
    sources.set(file, source);
  }
  return source;
}

/**
 * Microsoft's own client library in a scope of its own, talking to an interpreter instead of an Office. One library per
 * host: Word's and Excel's cannot share a scope.
 */
export function loadClientLibrary(
  host: "word" | "excel",
  tier: EmulatedTier,
  interpreter: Interpreter,
  events: OfficeEvents
): ClientGlobals {
  const scope = bareBrowser();
  createContext(scope);
  const file = `${host}-win32-16.01.debug.js`;
  runInContext(sourceOf(file), scope, { filename: file });
  const globals = scope as unknown as ClientGlobals;
  const requirements = {
    isSetSupported: (name: string, version?: string) => isSetSupported(tier.sets, name, version),
  };
  scope["Office"] = { ...globals.Office, context: { platform: tier.platform, requirements } };
  const runtime = globals.OfficeExtension;
  runtime.CommonUtility._doApiNotSupportedCheck = true;
  runtime.SessionBase._overrideSession = sessionOf(runtime, interpreter);
  const client: Client = host === "word" ? globals.Word : globals.Excel;
  addNewerMembers(
    client,
    runtime,
    (name, version) => isSetSupported(tier.sets, name, version),
    events
  );
  return globals;
}

function sessionOf(runtime: ClientRuntime, interpreter: Interpreter): object {
  class PretendSession extends runtime.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: "http://document.localhost/", headers: {} });
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_data: unknown, _flags: unknown, message: { Body: unknown }) => {
          const body =
            typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
          const answer = await interpreter.execute(body);
          return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: answer };
        },
      };
    }
  }
  return new PretendSession();
}

/** The few things of a browser that the library touches when it is loaded. */
function bareBrowser(): Record<string, unknown> {
  const nothing = (): void => {};
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    protocol: "https:",
    host: "localhost",
  };
  const element = (): object => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const scope: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    performance,
    JSON,
    location,
    navigator: { userAgent: "Mozilla/5.0 Edg/120", platform: "Win32", language: "vi-VN" },
    document: {
      URL: location.href,
      location,
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      head: element(),
      readyState: "complete",
      cookie: "",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    localStorage: storage,
    sessionStorage: storage,
  };
  for (const name of ["window", "self", "global", "parent", "top"]) scope[name] = scope;
  return scope;
}
