import type { UnitLevel } from "../../src/core/rules/profile";
import { listSlots } from "../../src/templating/create-plan";
import type { PlanInput, SlotAnswers } from "../../src/templating/plan-input";

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
): Pick<PlanInput, "level" | "unitName" | "parentUnitName" | "place"> {
  const parentUnitName = parentNames[level];
  const names = { level, unitName: unitNames[level], place: "Bình An" };
  return parentUnitName === undefined ? names : { ...names, parentUnitName };
}

/** An answer to every slot of the plan that an officer could really give, issued on 10 December of the year before. */
export function goodAnswers(input: PlanInput): SlotAnswers {
  const { year } = input;
  const fixed: Record<string, string> = {
    issuedOn: `${year - 1}-12-10`,
    instrumentNumber: "1520",
    unitCode: input.level === "province" || input.level === "commune" ? "UBND" : "SNV",
    superiorPlan: `Kế hoạch số 210/KH-UBND ngày 05 tháng 12 năm ${year - 1} của Ủy ban nhân dân tỉnh Bình An`,
    budget: "350",
    draftingUnit: "CCHC",
    focalUnit: "Văn phòng",
    signatoryName: "Nguyễn Văn An",
  };
  return Object.fromEntries(
    listSlots(input).map(({ tag, value, placeholder, choices }) => [
      tag,
      fixed[tag] ?? value ?? answerTo(tag, placeholder, choices ?? [], year),
    ])
  );
}

function answerTo(
  tag: string,
  placeholder: string,
  choices: readonly string[],
  year: number
): string {
  if (placeholder === "[số]") return "95";
  if (tag.startsWith("reportDue.")) return "chậm nhất là ngày 18 của tháng cuối kỳ";
  if (tag.endsWith(".deadline")) return `Quý III/${year}`;
  if (tag.endsWith(".coordinatingUnits")) return "Phòng Thanh tra - Kiểm tra";
  return choices[0] ?? "Văn phòng";
}
