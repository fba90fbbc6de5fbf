import { describe, expect, test } from "@jest/globals";
import { recogniseProfile } from "../../src/app/recognise-profile";
import type { DocumentFacts } from "../../src/core/recognition/document-facts";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { checks } from "../../src/checks/index";

const { profiles } = loadCatalogue(rawPacks, rawProfiles, checks);
const offices = profiles.filter(({ id }) => id !== "quoc-gia");

function recognised(issuer: string | null, on = "2026-03-18") {
  const facts = {
    issuer: issuer === null ? null : { value: issuer, anchor: { kind: "document" } },
  } as DocumentFacts;
  const { profile, candidates } = recogniseProfile(facts, offices, on);
  return profile?.id ?? candidates.length;
}

describe("the profile a letterhead shows", () => {
  test.each([
    ["ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ", "tinh-2026"],
    ["UBND TỈNH KHÁNH HOÀ", "tinh-2026"],
    ["ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "tinh-2026"],
    ["UBND TỈNH PHÚ THỌ SỞ NỘI VỤ", "so-2026"],
    ["UBND TỈNH PHÚ THỌ VĂN PHÒNG UBND TỈNH", "so-2026"],
    ["UBND TỈNH PHÚ THỌ ỦY BAN NHÂN DÂN XÃ THANH BA", "xa-2026"],
  ])("%s", (issuer, id) => {
    expect(recognised(issuer)).toBe(id);
  });

  test("a unit that no profile names under a province is not taken for the province", () => {
    const fitting = recognised(null);
    expect(recognised("UBND TỈNH PHÚ THỌ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")).toBe(fitting);
  });

  test("a province that has ended issues nothing, one that is not known is asked about", () => {
    const fitting = recognised(null);
    expect(recognised("ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC")).toBe(fitting);
    expect(recognised("ỦY BAN NHÂN DÂN TỈNH BÌNH AN")).toBe(fitting);
    expect(recognised("ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC", "2024-03-18")).toBe("tinh-vinh-phuc");
  });
});
