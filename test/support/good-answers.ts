import { readFigureTag } from "../../src/core/filling/figure-tag";
import type { UnitLevel } from "../../src/core/rules/profile";
import { formatNumber } from "../../src/core/text/numbers";
import type { SlotInline } from "../../src/ooxml/word/write/document-content";
import { describeDocument, listSlotsOf } from "../../src/templating/describe-document";
import { planTemplate } from "../../src/templating/document-templates";
import type { DocumentInput, SlotAnswers } from "../../src/templating/document-input";
import { periodOf } from "../../src/templating/document-input";
import type { DocumentTemplate } from "../../src/templating/template-schema";
import { goodValues } from "./statistics-values";

const unitNames: Readonly<Record<UnitLevel, string>> = {
  ministry: "Bộ Nội vụ",
  province: "Ủy ban nhân dân tỉnh Bình An",
  department: "Sở Nội vụ",
  commune: "Ủy ban nhân dân xã Bình Hòa",
  socialInsurance: "Bảo hiểm xã hội tỉnh Bình An",
};

const parentNames: Readonly<Partial<Record<UnitLevel, string>>> = {
  department: "Ủy ban nhân dân tỉnh Bình An",
  socialInsurance: "Bảo hiểm xã hội Việt Nam",
};

/** Name, parent and place as an office of the level would give them. */
export function officeOf(
  level: UnitLevel
): Pick<DocumentInput, "level" | "unitName" | "parentUnitName" | "place"> {
  const parentUnitName = parentNames[level];
  const names = { level, unitName: unitNames[level], place: "Bình An" };
  return parentUnitName === undefined ? names : { ...names, parentUnitName };
}

/** An answer to every slot that an officer could really give; a plan is issued on 10 December of the year before. */
export function goodAnswers(
  input: DocumentInput,
  template: DocumentTemplate = planTemplate,
  issuedOn = `${input.year - 1}-12-10`
): SlotAnswers {
  const year = template.span === "year" ? input.year : periodOf(input.year).first;
  const before = Number(issuedOn.slice(0, 4));
  const fixed: Record<string, string> = {
    issuedOn,
    instrumentNumber: "1520",
    unitCode: input.level === "province" || input.level === "commune" ? "UBND" : "SNV",
    superiorPlan: `Kế hoạch số 210/KH-UBND ngày 05 tháng 12 năm ${before} của Ủy ban nhân dân tỉnh Bình An`,
    budget: "350",
    draftingUnit: "CCHC",
    focalUnit: "Văn phòng",
    signatoryName: "Nguyễn Văn An",
    proposer: "Chánh Văn phòng",
    commonGoal: "100% đơn vị đạt mức tốt về cải cách hành chính",
    requestedBy: `Công văn số 15/SNV-CCHC ngày 03 tháng 02 năm ${year} của Sở Nội vụ`,
    matter: "kết quả cải cách hành chính trong giải quyết hồ sơ quá hạn",
    reportNumber: `số 25/BC-SNV ngày 15 tháng 3 năm ${year}`,
    taskCount: "16",
  };
  const slots = listSlotsOf(describeDocument(template, input));
  const figures = goodValues(input.law.forms, 7);
  return Object.fromEntries(
    slots.map((slot) => {
      const figure = figures.get(readFigureTag(slot.tag)?.indicatorId ?? "");
      const answer = figure === undefined ? answerTo(slot, year) : formatNumber(figure, 2);
      return [slot.tag, fixed[slot.tag] ?? slot.value ?? answer.replace(/,00$/u, "")];
    })
  );
}

function answerTo({ tag, input, choices = [] }: SlotInline, year: number): string {
  if (input === "number") return "95";
  if (tag.startsWith("reportDue.")) return "chậm nhất là ngày 18 của tháng cuối kỳ";
  if (tag.endsWith(".deadline")) return `Quý III/${year}`;
  if (tag.endsWith(".coordinatingUnits")) return "Phòng Thanh tra - Kiểm tra";
  if (tag.startsWith("report.") || tag.startsWith("theme."))
    return "Đơn vị đã hoàn thành 12 việc đúng thời hạn; các việc còn lại đang làm theo kế hoạch.";
  return choices[0] ?? "Văn phòng";
}
