import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { useState } from "react";
import type { CalendarOrder } from "../../../src/app/deadlines/write-calendar";
import type { Deadline } from "../../../src/app/deadlines/list-deadlines";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type { DeliverCalendar } from "../../../src/taskpane/tools/deadlines/calendar-export";
import type { DeadlineDesk } from "../../../src/taskpane/tools/deadlines/deadline-desk";
import { DeadlinesPanel } from "../../../src/taskpane/tools/deadlines/deadlines-panel";

afterEach(cleanup);

const provenance = { source: "Mục 4 công văn mẫu", certainty: "practised" } as const;
const deadlines: readonly Deadline[] = [
  {
    duty: { kind: "plan" },
    year: 2027,
    window: null,
    lastDay: "2026-12-15",
    statedDay: "2026-12-15",
    isInclusive: true,
    daysLeft: 0,
    provenance,
  },
  {
    duty: { kind: "report", period: "q1" },
    year: 2027,
    window: { from: "2026-12-15", to: "2027-03-14" },
    lastDay: null,
    statedDay: null,
    isInclusive: true,
    daysLeft: null,
    provenance: { ...provenance, certainty: "official" },
  },
];

let orders: CalendarOrder[] = [];
let handed: string[] = [];
beforeEach(() => {
  orders = [];
  handed = [];
});

const desk: DeadlineDesk = {
  list: async () => deadlines,
  async writeCalendar(order) {
    orders.push(order);
    return "BEGIN:VCALENDAR";
  },
};
const toClipboard: DeliverCalendar = {
  way: "copy",
  deliver: async (_name, content) => void handed.push(content),
};

function Parent({ deliver }: { readonly deliver: DeliverCalendar }) {
  const [profileId, onChooseProfile] = useState<string | null>(null);
  const profiles = [{ id: "mau", name: "Cơ quan mẫu" }];
  return (
    <PaneRoot locale="vi">
      <DeadlinesPanel
        {...{ desk, profiles, profileId, onChooseProfile, deliver }}
        today="2026-12-15"
      />
    </PaneRoot>
  );
}

async function show(deliver = toClipboard): Promise<void> {
  render(<Parent deliver={deliver} />);
  fireEvent.change(screen.getByLabelText("Loại cơ quan"), { target: { value: "mau" } });
  await screen.findByText("Sớm nhất");
}

describe("the due-days tab", () => {
  test("asks for the profile before it shows anything", () => {
    render(<Parent deliver={toClipboard} />);
    expect(screen.queryByText("Sớm nhất")).toBeNull();
  });

  test("says how long is left, what is counted, and what nobody has read", async () => {
    await show();
    expect(screen.getByText("Hôm nay là ngày cuối")).toBeTruthy();
    const later = within(screen.getByRole("list"));
    expect(later.getByText("Số liệu từ 15/12/2026 đến hết 14/03/2027")).toBeTruthy();
    expect(later.getByText(/chưa đọc thấy/u)).toBeTruthy();
    expect(screen.getAllByText("Mẫu tham khảo")).toHaveLength(1);
  });

  test("hands over a calendar with the reminders that are ticked", async () => {
    await show();
    fireEvent.click(screen.getByRole("checkbox", { name: "14 ngày" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "1 ngày" }));
    fireEvent.click(screen.getByRole("button", { name: "Chép lịch" }));
    expect(await screen.findByText(/^Đã chép/u)).toBeTruthy();
    expect(orders[0]?.remindDaysBefore).toEqual([14, 7]);
    expect(handed).toEqual(["BEGIN:VCALENDAR"]);
  });

  test("a clipboard that refuses is told, with the other way", async () => {
    await show({ way: "copy", deliver: () => Promise.reject(new Error("NotAllowedError")) });
    fireEvent.click(screen.getByRole("button", { name: "Chép lịch" }));
    expect(await screen.findByText(/trang cho tệp/u)).toBeTruthy();
  });
});
