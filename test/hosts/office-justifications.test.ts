import { describe, expect, test } from "@jest/globals";
import type { Justification } from "../../src/core/justifications/justification";
import { workbookJustifications } from "../../src/hosts/excel/workbook-justifications";
import {
  documentJustifications,
  JustificationsNotKeptError,
  type CommonXmlParts,
} from "../../src/hosts/word/document-justifications";
import { createXlsxHost } from "../../src/hosts/xlsx/create-xlsx-host";
import { openInExcel } from "../office/open-excel";
import { buildXlsx } from "../support/xlsx-builder";

const one: Justification = {
  ruleId: "statistics/stated-totals",
  code: "TK-05",
  fingerprint: "0123456789abcdef",
  occurrence: 0,
  quote: "12",
  by: "Trần Thị B",
  on: "2026-11-22",
  reason: "Hai đơn vị sáp nhập",
};
const two = { ...one, occurrence: 1, reason: "Lý do khác" };

describe("justifications in Excel", () => {
  const open = (bytes: Uint8Array) => {
    const excel = openInExcel(bytes);
    const store = workbookJustifications((batch) => excel.client.Excel.run(batch));
    return { ...excel, store };
  };
  const plain = buildXlsx({ sheets: [{ name: "A" }] });

  test("are kept, replaced and taken out without a part left", async () => {
    const { store, workbook } = open(plain);
    expect(await store.read()).toEqual([]);
    await store.write([one]);
    await store.write([one, two]);
    expect(await store.read()).toEqual([one, two]);
    expect(workbook.xmlParts.list).toHaveLength(1);
    await store.write([]);
    expect(workbook.xmlParts.list).toEqual([]);
  });

  test("those of a file written at another door are read", async () => {
    const host = createXlsxHost(plain);
    await host.justifications.write([one]);
    const { store } = open(await host.save());
    expect(await store.read()).toEqual([one]);
  });
});

/** The Common API's parts over a list; one that loses what is added stands for Word on the web. */
function commonParts(isKeeping = true) {
  const list: string[] = [];
  const done = <T>(callback: unknown, value: T): void =>
    (callback as (result: object) => void)({ status: "succeeded", value, error: null });
  const partOf = (xml: string) => ({
    getXmlAsync: (callback: unknown) => done(callback, xml),
    deleteAsync: (callback: unknown) => {
      list.splice(list.indexOf(xml), 1);
      done(callback, undefined);
    },
  });
  const parts = {
    addAsync: (xml: string, callback: unknown) => {
      if (isKeeping) list.push(xml);
      done(callback, partOf(xml));
    },
    getByNamespaceAsync: (namespace: string, callback: unknown) =>
      done(callback, list.filter((xml) => xml.includes(namespace)).map(partOf)),
  } as unknown as CommonXmlParts;
  return { parts, list };
}

describe("justifications in Word", () => {
  test("are kept, replaced and taken out without a part left", async () => {
    const { parts, list } = commonParts();
    const store = documentJustifications(parts);
    await store.write([one]);
    await store.write([one, two]);
    expect(await store.read()).toEqual([one, two]);
    expect(list).toHaveLength(1);
    await store.write([]);
    expect(list).toEqual([]);
  });

  test("Word that keeps nothing is not believed", async () => {
    const store = documentJustifications(commonParts(false).parts);
    await expect(store.write([one])).rejects.toThrow(JustificationsNotKeptError);
  });
});
