import { describe, expect, test } from "@jest/globals";
import { createChoiceMemory } from "../../src/taskpane/office/choice-memory";
import type { KeyValueStore } from "../../src/taskpane/office/kept-values";

function storeWith(entries: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(entries));
  const store: KeyValueStore = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
  return { store, values };
}

const nothing = { profileId: null, unitName: null, place: null };

describe("createChoiceMemory", () => {
  test("what the pane remembers, the ribbon reads", () => {
    const { store } = storeWith();
    createChoiceMemory(() => store, undefined).remember({ profileId: "so-2026" });
    createChoiceMemory(() => store, undefined).remember({ unitName: "Sở Nội vụ" });
    expect(createChoiceMemory(() => store, undefined).read()).toEqual({
      profileId: "so-2026",
      unitName: "Sở Nội vụ",
      place: null,
    });
  });

  test("pages of different sites on the web keep apart", () => {
    const { store } = storeWith();
    createChoiceMemory(() => store, "site-a").remember({ profileId: "so-2026" });
    expect(createChoiceMemory(() => store, "site-b").read()).toEqual(nothing);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    "7",
    `"so-2026"`,
    `{"profileId":7,"unitName":["x"],"place":" "}`,
  ])("reads nothing out of %j", (json) => {
    const { store } = storeWith({ "cchc.choices": json });
    expect(createChoiceMemory(() => store, undefined).read()).toEqual(nothing);
  });

  test("a notice is taken once", () => {
    const { store } = storeWith();
    const memory = createChoiceMemory(() => store, undefined);
    memory.leaveNotice("busy");
    expect([memory.takeNotice(), memory.takeNotice()]).toEqual(["busy", null]);
  });

  test("a browser that blocks storage remembers nothing and stops nothing", () => {
    const memory = createChoiceMemory(() => {
      throw new DOMException("blocked", "SecurityError");
    }, undefined);
    memory.remember({ profileId: "so-2026" });
    memory.leaveNotice("busy");
    expect([memory.read(), memory.takeNotice()]).toEqual([nothing, null]);
  });

  test("another error is no blocked storage", () => {
    const memory = createChoiceMemory(() => {
      throw new TypeError("a slip of ours");
    }, undefined);
    expect(() => memory.read()).toThrow("a slip of ours");
  });
});
