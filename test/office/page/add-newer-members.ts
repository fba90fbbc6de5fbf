import type { ClientRuntime } from "../doors/client-library";
import "./office-page-globals";
import { addNewerMembers } from "../doors/newer-members";
import { emulatedTiers, type TierName } from "../tiers";

// Put into the add-in's page by the test bench, right after office.js: what an office.js of the tier's age would have, and
// the platform that the tier stands for.
const globals = window as unknown as {
  readonly Word?: object;
  readonly Excel?: object;
  readonly OfficeExtension: ClientRuntime;
};
/** The pretend Office around this frame; both are of one origin. */
const { events } = window.parent.pretendOffice ?? {};
const query = new URLSearchParams(window.parent.location.search);
const tier = emulatedTiers[(query.get("tier") ?? "office2021") as TierName];

// The library makes Office.context unchangeable while it loads, and over this channel it always takes itself to be online.
const { defineProperty } = Object;
Object.defineProperty = (target, name, descriptor) =>
  defineProperty(
    target,
    name,
    name === "platform" && descriptor.value === "OfficeOnline"
      ? { ...descriptor, value: tier.platform }
      : descriptor
  );

void Office.onReady(() => {
  Object.defineProperty = defineProperty;
  const client = globals.Word ?? globals.Excel;
  if (client === undefined) return;
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  if (events === undefined) throw new Error("this page is no frame of the pretend Office");
  addNewerMembers(
    client,
    globals.OfficeExtension,
    (set, version) => Office.context.requirements.isSetSupported(set, version),
    events
  );
});
