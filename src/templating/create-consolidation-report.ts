import { formatNumber } from "../core/text/numbers";
import type { ConsolidationInput, TotalCell, UnitStatusRow } from "./consolidation-input";
import { htmlText } from "./html-text";
import { titleOf } from "./statistics-heading";

const style = `
body { font: 13pt/1.4 "Times New Roman", serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #000; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #666; padding: .25rem .5rem; text-align: left; vertical-align: top; }
td.figure { text-align: right; white-space: nowrap; }
section.slip { border-top: 1px dashed #666; margin-top: 2rem; padding-top: 1rem; }
@media print { section.slip { border: 0; break-before: page; margin: 0; } nav { display: none; } }
`;

/**
 * The consolidation as a page to be read, printed and handed back: totals, state of the units, and a slip of its own for
 * each unit that has something to do. It loads nothing from anywhere.
 */
export function createConsolidationReport(input: ConsolidationInput): string {
  const title = titleOf(input);
  const open = input.units.filter(({ isOpen }) => isOpen);
  return [
    '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>\n<style>${style}</style>\n</head>\n<body>`,
    `<h1>${htmlText(title)}</h1>\n<p>${htmlText(input.heading)}</p>`,
    `<ul>${input.summary.map((line) => `<li>${htmlText(line)}</li>`).join("")}</ul>`,
    "<h2>Tình trạng các đơn vị</h2>",
    unitsTable(input.units),
    ...input.forms.flatMap((form) => [
      `<h2>${htmlText(`${form.code}. ${form.name}`)}</h2>`,
      "<table><thead><tr><th>STT</th><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Số liệu</th><th>Ghi chú</th></tr></thead><tbody>",
      ...form.indicators.map((indicator) => {
        const isGroup = indicator.nature === "group";
        const total = isGroup ? null : input.totalOf(indicator);
        const decimals = indicator.nature === "ratio" ? 2 : 0;
        return row([
          cell(indicator.number),
          cell(indicator.name),
          cell(indicator.measureUnit ?? ""),
          `<td class="figure">${htmlText(figureText(total, decimals))}</td>`,
          cell(total?.note ?? ""),
        ]);
      }),
      "</tbody></table>",
    ]),
    ...open.map((unit) => slip(unit, title)),
    "</body>\n</html>\n",
  ].join("\n");
}

function unitsTable(units: readonly UnitStatusRow[]): string {
  const rows = units.map(({ unitName, status, fileNames, reasons }, index) =>
    row([
      cell(String(index + 1)),
      cell(unitName),
      cell(status),
      cell(fileNames.join("; ")),
      cell(reasons.join(" ")),
    ])
  );
  return [
    "<table><thead><tr><th>TT</th><th>Cơ quan</th><th>Tình trạng</th><th>Tệp</th><th>Lý do, lưu ý</th></tr></thead><tbody>",
    ...rows,
    "</tbody></table>",
  ].join("\n");
}

function slip({ unitName, status, fileNames, reasons }: UnitStatusRow, title: string): string {
  const files = fileNames.length === 0 ? "" : `<p>Tệp: ${htmlText(fileNames.join("; "))}</p>`;
  const list = reasons.map((reason) => `<li>${htmlText(reason)}</li>`).join("");
  return [
    '<section class="slip">',
    `<h2>Phiếu trao đổi: ${htmlText(unitName)}</h2>`,
    `<p>${htmlText(title)}</p>`,
    `<p>Tình trạng: <strong>${htmlText(status)}</strong></p>`,
    files,
    list === "" ? "" : `<ol>${list}</ol>`,
    "</section>",
  ].join("\n");
}

function figureText(total: TotalCell | null, decimals: number): string {
  if (total === null || total.value === null) return "";
  const shown = Number.isInteger(total.value) ? decimals : 2;
  return formatNumber(total.value, shown);
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join("")}</tr>`;
}

function cell(text: string): string {
  return `<td>${htmlText(text)}</td>`;
}
