import type { PeriodKind } from "../core/law/calendar";
import type { FormColumn, Indicator } from "../core/law/statistics-form";
import type { Regime } from "../core/law/regime";
import { cellAddress } from "../core/model/cell-address";
import { formatShortDate } from "../core/text/dates";
import { onceFor } from "../core/text/once-for";
import type {
  ConsolidationInput,
  TotalCell,
  UnitStatusRow,
} from "../templating/consolidation-input";
import type { Consolidation, Total, UnitFault, UnitOutcome, UnitStatus } from "./consolidate-files";
import type { FigurePlaces, FormPlace, FormRemark, UnitForm } from "./consolidate-form";

const statusWords: Readonly<Record<UnitStatus, string>> = {
  counted: "Đã tổng hợp",
  late: "Đã tổng hợp, gửi chậm",
  missing: "Chưa gửi",
  duplicate: "Gửi nhiều tệp khác nhau",
  olderForm: "Dùng biểu mẫu cũ",
  quarantined: "Tạm để riêng",
  notListed: "Ngoài danh sách",
};
const columnWords: Readonly<Record<FormColumn, string>> = {
  number: "STT",
  indicator: "Chỉ tiêu thống kê",
  measureUnit: "Đơn vị tính",
  figure: "Số liệu",
  note: "Ghi chú",
};
const periodWords: Readonly<Record<PeriodKind, string>> = {
  q1: "quý I",
  h1: "6 tháng đầu năm",
  q3: "quý III",
  year: "năm",
};
/** Rows named one by one in a slip; the rest are counted. */
const mostRemarks = 5;

/** A consolidation in the words of the workbook and report that are handed on. */
export function wordConsolidation(
  result: Consolidation,
  regime: Pick<Regime, "reports">
): ConsolidationInput {
  const { order, units, totals, countedUnits } = result;
  return {
    forms: order.forms,
    regime,
    period: order.period,
    year: order.year,
    countedUnits,
    heading: `Tổng hợp số liệu của ${countedUnits}/${expectedCount(units)} đơn vị`,
    totalOf: (indicator) => totalCell(totals.get(indicator.id), indicator, countedUnits),
    *tracesOf(form) {
      for (const { unitName, counted } of units) {
        const unitForm = counted?.forms.find((candidate) => candidate.form.id === form.id);
        if (counted === null || unitForm === undefined) continue;
        const { place, places, values } = unitForm;
        const cells = place.kind === "sheet" ? sheetCells(places) : tableCells(places);
        yield { unitName, fileName: counted.fileName, place: placeWords(place), values, cells };
      }
    },
    units: units.map((unit) => unitRow(unit, result)),
    summary: summaryOf(units),
  };
}

function expectedCount(units: readonly UnitOutcome[]): number {
  return units.filter(({ status }) => status !== "notListed").length;
}

function totalCell(total: Total | undefined, indicator: Indicator, units: number): TotalCell {
  const none = { kind: "none", value: null, traceCount: 0 } as const;
  switch (total?.kind) {
    case undefined:
      return { ...none, note: "" };
    case "sum": {
      const note = total.count === units ? "" : `${total.count}/${units} đơn vị có số liệu`;
      return { kind: "sum", value: total.value, traceCount: total.count, note };
    }
    case "ratio": {
      const note =
        total.unevenUnits === 0
          ? "Tính lại từ tổng tử số và tổng mẫu số"
          : `Tính lại từ tổng tử số và tổng mẫu số; ${total.unevenUnits} đơn vị chỉ có một trong hai số`;
      return { ...none, kind: "ratio", value: total.value, note };
    }
    case "unknownRatio":
      return { ...none, note: "Không cộng tỷ lệ; biểu mẫu không có số để tính lại" };
    case "codes": {
      const meanings = new Map(indicator.codes?.map(({ value, meaning }) => [value, meaning]));
      const counts = total.counts.map(
        ({ value, units: count }) => `${meanings.get(value) ?? value}: ${count} đơn vị`
      );
      return { ...none, note: `Không cộng mã. ${counts.join("; ")}` };
    }
  }
}

function unitRow(unit: UnitOutcome, result: Consolidation): UnitStatusRow {
  const { unitName, status, files, faults, counted } = unit;
  const remarks = counted?.forms.flatMap((unitForm) =>
    result.order.forms.some(({ id }) => id === unitForm.form.id) ? remarkWords(unitForm) : []
  );
  return {
    unitName,
    status: statusWords[status],
    isOpen: status !== "counted" || (remarks?.length ?? 0) > 0,
    fileNames: files.map(({ fileName }) => fileName),
    fingerprints: files.map(({ fingerprint }) => fingerprint),
    reasons: [...statusReasons(unit, result), ...faults.map(faultWords), ...(remarks ?? [])],
  };
}

function statusReasons({ status, counted }: UnitOutcome, { order }: Consolidation): string[] {
  switch (status) {
    case "late":
      return [
        `Báo cáo ghi ngày ${formatShortDate(counted?.issuedOn ?? "")}, sau hạn ${formatShortDate(order.lastDay ?? "")}.`,
      ];
    case "duplicate":
      return [
        "Các tệp có nội dung khác nhau, chưa rõ tệp nào là bản chính thức; chưa tổng hợp tệp nào.",
      ];
    case "notListed":
      return ["Tên đơn vị không có trong danh sách; chưa tổng hợp."];
    default:
      return [];
  }
}

function faultWords(fault: UnitFault): string {
  switch (fault.kind) {
    case "unopened":
      return fault.message;
    case "otherPeriod": {
      const period = fault.period === null ? "" : periodWords[fault.period];
      return `Tệp ghi kỳ báo cáo khác: ${[period, fault.year ?? ""].join(" ").trim()}.`;
    }
    case "missingForm": {
      const titles = fault.titles.map((title) => `“${title}”`).join(", ");
      const seen = titles === "" ? "" : ` Có bảng không nhận ra được: ${titles}.`;
      return `Không tìm thấy ${fault.form} hoặc không nhận ra được các cột của biểu.${seen}`;
    }
    case "repeatedForm":
      return `${fault.form} xuất hiện nhiều lần trong tệp.`;
    case "olderForm": {
      const until = fault.until === null ? "" : `, dùng đến ${formatShortDate(fault.until)}`;
      return `${fault.form} là mẫu cũ${until}.`;
    }
    case "form":
      return formFaultWords(fault.unitForm, fault.fault);
  }
}

function formFaultWords({ form, place }: UnitForm, fault: UnitForm["faults"][number]): string {
  const where = `${form.code} (${placeWords(place)})`;
  switch (fault.kind) {
    case "lostColumn":
      return `${where}: không tìm thấy cột “${columnWords[fault.column]}”; có thể cột đã bị đổi tên hoặc bị xóa.`;
    case "repeatedColumn":
      return `${where}: có nhiều cột “${columnWords[fault.column]}”, chưa rõ lấy số ở cột nào.`;
    case "figure":
      return `${where}, dòng ${fault.number} “${fault.name}”, ô ${fault.cell}: “${fault.text}” không đọc được thành số.`;
  }
}

function remarkWords({ form, place, remarks }: UnitForm): string[] {
  const where = `${form.code} (${placeWords(place)})`;
  const kinds: readonly (readonly [FormRemark["kind"], string])[] = [
    ["missingRow", "thiếu dòng"],
    ["unknownRow", "có dòng ngoài biểu mẫu, không được tổng hợp"],
    ["blank", "để trống số liệu ở dòng"],
  ];
  return kinds.flatMap(([kind, lead]) => {
    const own = remarks.filter((remark) => remark.kind === kind);
    if (own.length === 0) return [];
    const named = own
      .slice(0, mostRemarks)
      .map(({ number, name }) => (kind === "unknownRow" ? `“${name}”` : number));
    const more = own.length > mostRemarks ? ` và ${own.length - mostRemarks} dòng khác` : "";
    return [`${where}: ${lead} ${named.join(", ")}${more}.`];
  });
}

function summaryOf(units: readonly UnitOutcome[]): string[] {
  const order: readonly UnitStatus[] = [
    "counted",
    "late",
    "missing",
    "duplicate",
    "olderForm",
    "quarantined",
    "notListed",
  ];
  return order.flatMap((status) => {
    const count = units.filter((unit) => unit.status === status).length;
    return count === 0 ? [] : [`${statusWords[status]}: ${count} đơn vị`];
  });
}

function placeWords(place: FormPlace): string {
  return place.kind === "sheet" ? `trang “${place.name}”` : `bảng ${place.number}`;
}

const sheetCells = onceFor((places: FigurePlaces) =>
  cellsAt(places, (row, column) => cellAddress(row, column))
);
const tableCells = onceFor((places: FigurePlaces) =>
  cellsAt(places, (row, column) => `dòng ${row + 1}, cột ${column + 1}`)
);

function cellsAt(
  { rows, columns }: FigurePlaces,
  wordsFor: (row: number, column: number) => string
): readonly string[] {
  return Array.from(rows, (row, index) => (row < 0 ? "" : wordsFor(row, columns[index] ?? 0)));
}
