import { describe, expect, test } from "@jest/globals";
import { createForToday } from "../../src/app/create-for-today";
import {
  createTemplateFile,
  refuseTemplate,
  type NewTemplate,
} from "../../src/app/create-template";
import { createAreaFile } from "../../src/app/drafting/create-piece";
import { createText } from "../../src/app/locale/text";
import { NothingInForceError } from "../../src/app/nothing-in-force";
import { openPackage } from "../../src/ooxml/package/open-package";
import { catalogue } from "../support/templating-law";

/** What is refused; what is made instead fails the test. */
function refusalOf(make: () => unknown): NothingInForceError {
  try {
    make();
  } catch (cause) {
    if (cause instanceof NothingInForceError) return cause;
    throw cause;
  }
  throw new Error("was made");
}

/** Making and asking beforehand refuse alike. */
function refused(order: Omit<NewTemplate, "office">): NothingInForceError {
  const wanted = { ...order, office: null };
  const refusal = refusalOf(() => createTemplateFile(wanted, catalogue));
  const asked = refusalOf(() => refuseTemplate(wanted, catalogue));
  expect([asked.what, asked.on, asked.data]).toEqual([refusal.what, refusal.on, refusal.data]);
  return refusal;
}

describe("a profile is used in its own days only", () => {
  test.each([
    ["so-nganh-hue-2021", "plan-annual", 2027, "profileBetween"],
    ["so-nganh-hue-2021", "task-table", 2023, "profileBetween"],
    ["tinh-vinh-phuc", "report-periodic", 2026, "profileBetween"],
    ["tinh-vinh-phuc", "statistics-workbook", 2026, "profileBetween"],
    ["tinh-2026", "report-periodic", 2024, "profileFrom"],
    ["xa-2026", "letter-report", 2024, "profileFrom"],
    // Meant for the day, but without a form that is in force.
    ["bhxh-tinh", "statistics-workbook", 2026, "forms"],
    // No profile at all is meant for the day.
    ["quoc-gia", "plan-annual", 2019, "areas"],
    ["quoc-gia", "statistics-workbook", 2019, "forms"],
  ])("%s: %s for %d: %s", (profileId, templateId, year, what) => {
    expect(refused({ profileId, templateId, year }).what).toBe(what);
  });

  test.each([
    ["so-2026", "2025-07-02", "2025-07-01", "profileFrom"],
    ["so-nganh-hue-2021", "2021-12-31", "2022-01-01", "profileBetween"],
  ])("%s: %s is its own, %s is not", (profileId, own, other, what) => {
    const wanted = { templateId: "plan-annual", profileId, year: 2022, office: null };
    const { bytes } = createTemplateFile({ ...wanted, on: own }, catalogue);
    expect(openPackage(bytes).kind).toBe("docx");
    expect(() => refuseTemplate({ ...wanted, on: own }, catalogue)).not.toThrow();
    expect(refused({ ...wanted, on: other }).what).toBe(what);
  });

  test("a single area and the ribbon's own orders are refused alike", () => {
    const profileId = "so-nganh-hue-2021";
    const office = { profileId, unitName: null, place: null };
    const day = new Date("2026-11-22T12:00:00");
    const area = { profileId, year: 2027, areaId: "digital-government", office: null };
    expect(refusalOf(() => createAreaFile(area, catalogue)).what).toBe("profileBetween");
    for (const kind of ["plan", "report", "taskTable", "statistics"] as const)
      expect(refusalOf(() => createForToday({ ...office, kind, day }, catalogue)).what).toBe(
        "profileBetween"
      );
  });

  test("says its days and which others to choose", () => {
    const { what, data } = refused({
      profileId: "so-nganh-hue-2021",
      templateId: "plan-annual",
      year: 2027,
    });
    expect(createText("vi")(`new.nothing.${what}`, data)).toBe(
      "Loại cơ quan “Sở, ngành, địa phương tỉnh Thừa Thiên Huế, năm 2021” chỉ áp dụng từ ngày 1/12/2020 đến ngày " +
        "31/12/2021. Vui lòng chọn năm, kỳ trong thời gian đó, hoặc chọn loại cơ quan khác: “Sở, ban, ngành cấp " +
        "tỉnh, từ năm 2026”; “Quy định chung của quốc gia”."
    );
    const since = refused({ profileId: "xa-2026", templateId: "plan-annual", year: 2024 });
    expect(createText("en")(`new.nothing.${since.what}`, since.data)).toMatch(
      /applies only from 2\/7\/2025\..+: “Quy định chung của quốc gia”\.$/u
    );
  });

  test.each(catalogue.profiles.map(({ id }) => id))(
    "%s: whichever it names instead makes the plan of that year",
    (profileId) => {
      for (const year of [2021, 2024, 2028]) {
        const wanted = { templateId: "plan-annual", year, office: null };
        try {
          createTemplateFile({ ...wanted, profileId }, catalogue);
        } catch (cause) {
          const { data } = cause as NothingInForceError;
          const instead = data["insteadIds"]?.split(", ") ?? [];
          expect(instead.length).toBeGreaterThan(0);
          expect(instead).not.toContain(profileId);
          for (const id of instead)
            expect(createTemplateFile({ ...wanted, profileId: id }, catalogue).kind).toBe("docx");
        }
      }
    }
  );
});
