import type { FrameLocator, Page } from "playwright-core";

/** The page for files, or the pane beside a document: drafting is the same in both. */
type Screen = Page | FrameLocator;

/** The answer of a careful officer, by the title of the slot. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/\(%\)/u, "95"],
  [/^Số của văn bản/u, "1520"],
  [/^Ngày ban hành/u, "2026-12-10"],
  [
    /^Kế hoạch của cơ quan cấp trên/u,
    "Kế hoạch số 210/KH-UBND ngày 05 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh Bình An",
  ],
  [/^Kinh phí/u, "350"],
  [/^Hạn gửi báo cáo/u, "chậm nhất là ngày 18 của tháng cuối kỳ"],
  [/^Đơn vị chủ trì/u, "Văn phòng"],
  [/^Đơn vị phối hợp/u, "Thanh tra Sở"],
  [/^Thời gian hoàn thành/u, "Quý III/2027"],
  [/^Họ và tên người ký/u, "Nguyễn Văn An"],
];

/** Tells the office once, and keeps it. */
export async function tellOffice(page: Screen): Promise<void> {
  await page
    .getByRole("region", { name: /^Soạn (?:mới từ mẫu|thảo)$/u })
    .getByLabel("Loại cơ quan")
    .selectOption("so-2026");
  const form = page.getByRole("form", { name: "Thông tin cơ quan soạn thảo" });
  const tell = (label: string, told: string): Promise<void> =>
    form.getByLabel(label, { exact: false }).first().fill(told);
  await tell("Tên cơ quan, đơn vị", "Sở Nội vụ");
  await tell("Cơ quan cấp trên trực tiếp", "Ủy ban nhân dân tỉnh Bình An");
  await tell("Địa danh", "Bình An");
  await tell("Chữ viết tắt trong số, ký hiệu", "SNV");
  await tell("Chức vụ người ký", "Giám đốc");
  await tell("Đơn vị đầu mối", "Văn phòng");
  await tell("Chữ viết tắt đơn vị soạn thảo", "VP");
  await tell("Các đơn vị thuộc cơ quan", "Văn phòng\nThanh tra Sở");
  await page.getByRole("button", { name: "Lưu thông tin" }).click();
  await page.getByText("Đã lưu thông tin cơ quan trên máy này.").first().waitFor();
}

export const slotsLeft = (page: Screen) => page.getByText(/^Còn \d+ ô chờ điền/u);

/** Steps through the open slots and answers each; tells how many there were. */
export async function fillEverySlot(page: Screen): Promise<number> {
  let count = 0;
  await page.getByRole("button", { name: "Ô tiếp theo" }).click();
  const slot = page.locator(".cchc-draft-slot");
  while (await slotsLeft(page).isVisible()) {
    const before = (await slotsLeft(page).textContent()) ?? "";
    const title = (await slot.locator("label").textContent()) ?? "";
    const answer = answers.find(([pattern]) => pattern.test(title))?.[1];
    if (answer === undefined) throw new Error(`no answer to "${title}"`);
    await slot.locator("input").fill(answer);
    await slot.locator("input").press("Enter");
    await page.getByText(before, { exact: true }).waitFor({ state: "detached" });
    count += 1;
  }
  return count;
}

/** Writes six tasks into the areas of the plan, one after the other; `isThere` waits until the document shows one. */
export async function addSixTasks(
  page: Screen,
  isThere: (name: string) => Promise<void>
): Promise<void> {
  await page.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
  const form = page.getByRole("form", { name: "Thêm nhiệm vụ" });
  const offered = form.getByLabel("Lĩnh vực").locator("option");
  await offered.first().waitFor({ state: "attached" });
  const areas = await offered.count();
  for (let index = 0; index < 6; index += 1) {
    await form.getByLabel("Lĩnh vực").selectOption({ index: index % areas });
    const name = `Rà soát quy chế làm việc số ${index + 1} của cơ quan`;
    const fields: readonly (readonly [RegExp, string])[] = [
      [/^Nhiệm vụ/u, name],
      [/^Kết quả, sản phẩm/u, "Quyết định ban hành quy chế"],
      [/^Đơn vị chủ trì/u, "Văn phòng"],
      [/^Đơn vị phối hợp/u, "Thanh tra Sở"],
      [/^Thời gian hoàn thành/u, "Quý II/2027"],
    ];
    for (const [label, value] of fields) await form.getByLabel(label).fill(value);
    await form.getByRole("button", { name: "Thêm vào bảng" }).click();
    await isThere(name);
    await page.getByText("Đang thực hiện…").waitFor({ state: "detached" });
  }
}
