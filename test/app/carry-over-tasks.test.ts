import { describe, expect, test } from "@jest/globals";
import { carryOverTasks } from "../../src/app/carry-over-tasks";
import { createTemplateFile, listTemplateSlots } from "../../src/app/create-template";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { emptyUnitProfile } from "../../src/templating/unit-profile";
import { documentOf } from "../support/document";
import { catalogue, lawFor } from "../support/templating-law";

const law = lawFor("so-2026", "2026-12-31");
const header = [
  "STT",
  "Nhiệm vụ",
  "Sản phẩm",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Thời gian hoàn thành",
  "Ghi chú",
];
const lastYear = documentOf({
  headerRowCount: 1,
  rows: [
    header,
    ["I", "CẢI CÁCH THỂ CHẾ", "", "", "", "", ""],
    [
      "1",
      "Rà soát văn bản",
      "Báo cáo",
      "Phòng Pháp chế",
      "Văn phòng",
      "Quý II/2026",
      "Đã hoàn thành",
    ],
    [
      "2",
      "Theo dõi thi hành pháp luật",
      "Báo cáo",
      "Phòng Pháp chế",
      "",
      "Quý IV/2026",
      "Đang thực hiện",
    ],
    ["II", "CẢI CÁCH TÀI CHÍNH CÔNG", "", "", "", "", ""],
    ["1", "Công khai dự toán", "[sản phẩm]", "Văn phòng Sở", "", "Quý I/2026", ""],
  ],
});

describe("carryOverTasks", () => {
  const carried = carryOverTasks(lastYear, law);

  test("takes what is not done, under its area, without last year's deadline", () => {
    expect(carried.map(({ areaId, task, deadline }) => ({ areaId, task, deadline }))).toEqual([
      { areaId: "institutional-reform", task: "Theo dõi thi hành pháp luật", deadline: "" },
      { areaId: "public-finance-reform", task: "Công khai dự toán", deadline: "" },
    ]);
    expect(carried[0]?.progress).toBe("underway");
  });

  test("a placeholder is no answer", () => {
    expect(carried[1]).toMatchObject({ output: "", leadUnit: "Văn phòng Sở", progress: null });
  });

  test("carried tasks stand in the new plan with slots for what is not known", () => {
    const order = {
      templateId: "plan-annual",
      profileId: "so-2026",
      year: 2027,
      office: emptyUnitProfile("department"),
      tasks: carried,
    };
    const slots = new Map(
      listTemplateSlots(order, catalogue).map((slot) => [slot.tag, slot.value])
    );
    expect(slots.get("task.institutional-reform.1.leadUnit")).toBe("Phòng Pháp chế");
    expect(slots.get("task.institutional-reform.1.deadline")).toBeNull();
    expect(slots.get("task.public-finance-reform.1.output")).toBeNull();

    const { model } = readDocument(openPackage(createTemplateFile(order, catalogue).bytes));
    const again = carryOverTasks(model, law);
    expect(again.map(({ task }) => task)).toEqual(
      expect.arrayContaining(carried.map(({ task }) => task))
    );
  });
});
