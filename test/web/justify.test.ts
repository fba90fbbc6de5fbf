import { describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { openPackage } from "../../src/ooxml/package/open-package";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { sampleFiles } from "../../src/templating/samples";
import { createFileDesk } from "../../src/web/worker/create-file-desk";
import { partsOf } from "../support/package-parts";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const untold = { profileId: null, documentType: null, on: null, locale: "vi" } as const;
const explanation = { by: "Nguyễn Văn A", on: "2026-11-22", reason: "Đã xác minh" };

describe.each(["faulty-plan", "faulty-workbook"])("justifying in %s at the page", (id) => {
  test("moves the finding, is undone, and taken out leaves the file as it was", async () => {
    const desk = createFileDesk(catalogue, sampleFiles);
    const { bytes } = await desk.createSample(id);
    const view = await desk.open(bytes, untold);
    const partsNow = async () => partsOf(openPackage(await desk.save()));
    const before = await partsNow();

    const justified = await desk.justify(1, explanation);
    expect(justified.run.justified?.map(({ finding }) => finding)).toEqual([view.run.findings[1]]);
    expect(justified.run.findings).toHaveLength(view.run.findings.length - 1);

    const undone = await desk.undo();
    expect(undone.run.findings).toEqual(view.run.findings);

    const again = await desk.justify(1, explanation);
    const [first] = again.run.justified ?? [];
    if (first === undefined) throw new Error("nothing was justified");
    const removed = await desk.unjustify(first.justification);
    expect(removed.run.findings).toEqual(view.run.findings);
    expect(await partsNow()).toEqual(before);
  });
});
