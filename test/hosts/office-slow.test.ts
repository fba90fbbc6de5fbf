import { describe, expect, test } from "@jest/globals";
import { describeError } from "../../src/commands/describe-error";
import { noFaults } from "../office/protocol/faults";
import { docxOf, p } from "../support/docx";
import { buildXlsx } from "../support/xlsx-builder";
import { openExcelHost } from "./excel-host";
import { openWordHost } from "./word-host";

const never = { ...noFaults, beforeSync: () => new Promise<void>(() => {}) };
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (cause: unknown) => cause
  );

describe("an Office that does not answer", () => {
  const opened = [
    ["Word", () => openWordHost(docxOf(p("Kế hoạch")), "office2021", { syncLimit: 5 })],
    [
      "Excel",
      () => openExcelHost(buildXlsx({ sheets: [{ name: "A" }] }), "office2021", { syncLimit: 5 }),
    ],
  ] as const;

  test.each(opened)(
    "%s: is waited for no longer than the limit, and then is busy",
    async (_, open) => {
      const { host, interpreter } = open();
      interpreter.faults = never;
      expect(describeError(await failureOf(host.read()))).toBe("office.timeout");
      expect(describeError(await failureOf(host.read()))).toBe("office.busy");
      expect(await host.apply("r", [])).toEqual({ kind: "refused", reason: "busy" });
    }
  );

  test.each(opened)("%s: is asked again once it has answered", async (_, open) => {
    const { host, interpreter } = open();
    let answer = (): void => {};
    interpreter.faults = {
      ...noFaults,
      beforeSync: () => new Promise<void>((done) => (answer = done)),
    };
    expect(describeError(await failureOf(host.read()))).toBe("office.timeout");
    interpreter.faults = noFaults;
    answer();
    await new Promise((done) => setTimeout(done, 10));
    expect(await failureOf(host.read())).toBeNull();
  });
});
