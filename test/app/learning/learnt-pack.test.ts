import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkDocument } from "../../../src/app/check-document";
import { createLearntPack } from "../../../src/app/learning/create-learnt-pack";
import { learnWorkbook } from "../../../src/app/learning/learn-workbook";
import { checks } from "../../../src/checks/index";
import { suggestDecision } from "../../../src/core/learning/decide";
import type { WorkbookModel } from "../../../src/core/model/workbook";
import {
  loadCatalogue,
  PackError,
  rawPacks,
  rawProfiles,
  readPackFile,
  withPackFiles,
  writePackFile,
  type Catalogue,
  type PackFile,
} from "../../../src/packs/index";
import { workbookOf, type CellInput } from "../../support/workbook";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

const order = {
  title: "Biểu theo dõi của Sở",
  office: "Sở Nội vụ",
  fileName: "Bieu quy III.xlsx",
  validFrom: "2026-01-01",
  profiles: null,
} as const;

interface TreeNode {
  readonly number: string;
  readonly name: string;
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly value: number;
}

const things =
  "hồ sơ,văn bản,phiếu khảo sát,cuộc họp,lớp tập huấn,máy quét,đường truyền,chữ ký,biên lai,kiến nghị,đề án,sáng kiến,phòng ban,trung tâm,trạm y tế,trường học,chợ dân sinh,cầu treo,kênh mương,nhà văn hóa,giếng nước,xe buýt,bến đò,rừng phòng hộ,vườn ươm,hợp tác xã,tổ dân phố,lễ hội,di tích,thư viện,bảo tàng,sân vận động,hồ bơi,bệnh nhân,giường bệnh,thuốc men,giáo viên,học sinh,học bổng,giáo trình".split(
    ","
  );

/** A shape as children counts in reading order; cut where the names run out. */
const shapes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 24 });

function treeOf(shape: readonly number[], leaves: readonly number[]): readonly TreeNode[] {
  type Open = { number: string; parent: number | null; children: number[]; value: number };
  const nodes: Open[] = [];
  let next = 0;
  const grow = (number: string, parent: number | null, depth: number): number => {
    const index = nodes.length;
    const node: Open = { number, parent, children: [], value: leaves[index] ?? 1 };
    nodes.push(node);
    const wanted = depth < 3 ? (shape[next++ % shape.length] ?? 0) : 0;
    for (let child = 1; child <= wanted && nodes.length < things.length; child += 1)
      node.children.push(grow(`${number}.${child}`, index, depth + 1));
    if (node.children.length > 0)
      node.value = node.children.reduce((sum, child) => sum + (nodes[child]?.value ?? 0), 0);
    return index;
  };
  for (let top = 1; top <= 4 && nodes.length < things.length; top += 1) grow(`${top}`, null, 0);
  return nodes.map((node, index) => ({ ...node, name: `Số ${things[index] ?? ""}` }));
}

function sheetOf(tree: readonly TreeNode[], values: readonly number[]): WorkbookModel {
  const rows: (readonly CellInput[])[] = [
    ["BÁO CÁO THỐNG KÊ SỐ LIỆU QUÝ III/2026"],
    ["STT", "Nội dung", "ĐVT", "Số liệu", "Ghi chú"],
    ...tree.map(({ number, name }, index) => [number, name, "Cái", values[index] ?? 0]),
  ];
  return workbookOf({ "Biểu riêng": rows });
}

const firstRow = 3;

function learn(model: WorkbookModel): PackFile {
  const { forms } = learnWorkbook(model, [], catalogue);
  const pack = createLearntPack(order, forms, forms.map(suggestDecision));
  if (pack === null) throw new Error("nothing was learnt");
  return pack;
}

/** Cells under the rule that a total is the sum of its parts. */
function wrongTotals(model: WorkbookModel, known: Catalogue): readonly string[] {
  const run = checkDocument(
    {
      model,
      notices: [],
      profileId: "tinh-2026",
      documentType: "statistics",
      on: "2026-09-20",
      locale: "vi",
    },
    known
  );
  const found = run.findings.filter(({ ruleId }) =>
    ["statistics/stated-totals", "statistics/inferred-totals"].includes(ruleId)
  );
  return found.map(({ anchor }) => (anchor.kind === "sheetRange" ? anchor.address : "?")).sort();
}

describe("a learnt pack", () => {
  test("has the tree of the sheet, survives its file, and finds a planted slip", () => {
    fc.assert(
      fc.property(
        shapes,
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 40, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        (shape, leaves, where, by) => {
          const tree = treeOf(shape, leaves);
          const values = tree.map(({ value }) => value);
          const pack = learn(sheetOf(tree, values));
          const [form] = pack.pack.forms;
          expect(
            form?.indicators.map(({ number, name, parent }) => ({ number, name, parent }))
          ).toEqual(
            tree.map(({ number, name, parent }) => ({
              number,
              name,
              parent: parent === null ? null : (tree[parent]?.number ?? null),
            }))
          );
          const again = readPackFile("a.cchc-pack.json", writePackFile(pack));
          expect(JSON.parse(writePackFile(again))).toEqual(JSON.parse(writePackFile(pack)));

          const known = withPackFiles(catalogue, [again]);
          expect(wrongTotals(sheetOf(tree, values), known)).toEqual([]);
          const broken = where % tree.length;
          const slipped = values.map((value, index) => (index === broken ? value + by : value));
          const expected = tree.flatMap(({ children }, index) => {
            const sum = children.reduce((total, child) => total + (slipped[child] ?? 0), 0);
            return children.length > 1 && sum !== slipped[index] ? [`D${firstRow + index}`] : [];
          });
          expect(wrongTotals(sheetOf(tree, slipped), known)).toEqual([...expected].sort());
        }
      ),
      { numRuns: 25 }
    );
  });

  test("joins every profile, or those it names", () => {
    const pack = learn(sheetOf(treeOf([2], []), [3, 1, 2]));
    const everywhere = withPackFiles(catalogue, [pack]);
    expect(everywhere.profiles.every(({ packs }) => packs.includes(pack.pack.id))).toBe(true);
    const one = withPackFiles(catalogue, [{ ...pack, profiles: ["tinh-2026"] }]);
    expect(
      one.profiles.filter(({ packs }) => packs.includes(pack.pack.id)).map(({ id }) => id)
    ).toEqual(["tinh-2026"]);
  });

  test("is shown as a reference form, with where it was learnt", () => {
    const { pack } = learn(sheetOf(treeOf([2], []), [3, 1, 2]));
    expect(pack.provenance).toEqual({
      source: "Học từ biểu của cơ quan (Sở Nội vụ): Bieu quy III.xlsx",
      certainty: "practised",
    });
    expect(pack.forms[0]?.provenance).toEqual(pack.provenance);
  });

  test("replaces the one of its name, and may not stand for a shipped one", () => {
    const pack = learn(sheetOf(treeOf([2], []), [3, 1, 2]));
    const later = { ...pack, pack: { ...pack.pack, version: "2.0.0" } };
    const known = withPackFiles(catalogue, [pack, later]);
    expect(
      known.packs.filter(({ id }) => id === pack.pack.id).map(({ version }) => version)
    ).toEqual(["2.0.0"]);
    const shipped = { ...pack, pack: { ...pack.pack, id: "4625-bnv-cchc-2025" } };
    expect(() => withPackFiles(catalogue, [shipped])).toThrow(PackError);
    expect(() => withPackFiles(catalogue, [{ ...pack, profiles: ["khong-co"] }])).toThrow(
      /unknown profile/u
    );
  });
});

describe("a pack file that cannot be believed", () => {
  const good = JSON.parse(writePackFile(learn(sheetOf(treeOf([2], []), [3, 1, 2])))) as Record<
    string,
    unknown
  > & { forms: { indicators: Record<string, unknown>[] }[] };
  test.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /JSON/u],
    ["another kind of file", { format: "other" }, /format/u],
    ["a key nobody knows", { ...good, script: "x" }, /a\.cchc-pack\.json/u],
    ["no form", { ...good, forms: [] }, /forms/u],
    [
      "a relation to nowhere",
      {
        ...good,
        forms: good.forms.map((form) => ({
          ...form,
          indicators: form.indicators.map((indicator, index) =>
            index === 0 ? { ...indicator, sumOf: ["zz9"] } : indicator
          ),
        })),
      },
      /unknown indicator "zz9"/u,
    ],
    ["a form given twice", { ...good, forms: [...good.forms, ...good.forms] }, /given twice/u],
  ])("%s is refused", (_name, content, message) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    expect(() => readPackFile("a.cchc-pack.json", text)).toThrow(PackError);
    expect(() => readPackFile("a.cchc-pack.json", text)).toThrow(message);
  });
});
