import { memo } from "react";
import type { SheetCell } from "../../core/model/workbook";
import { SeverityIcon } from "../../taskpane/components/severity-icon";
import { useText } from "../../taskpane/locale/text-context";
import type { CellMark } from "../sheets/cell-marks";
import type { ShownMerge } from "../sheets/visible-range";

interface GridCellProps {
  readonly id: string;
  readonly cell: SheetCell | null;
  readonly merge: ShownMerge | null;
  readonly height: number;
  readonly mark: CellMark | null;
  readonly isActive: boolean;
  readonly selected: number | null;
  /** The finding the press means, or null on a cell without one. */
  readonly onPress: (finding: number | null) => void;
}

/** One cell as the file displays it; a marked one says so by icon, title and colour. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, cell, merge, height, mark, isActive, selected, onPress } = props;
  const text = useText();
  const classes = ["cchc-cell", `cchc-cell-${kindOf(cell)}`];
  if (mark !== null) classes.push("cchc-cell-marked", `cchc-marked-${mark.severity}`);
  if (isActive) classes.push("cchc-cell-active");
  if (mark !== null && selected !== null && mark.findings.includes(selected))
    classes.push("cchc-cell-selected");
  const press = (): void => {
    const at = selected === null ? -1 : (mark?.findings.indexOf(selected) ?? -1);
    onPress(mark?.findings[(at + 1) % mark.findings.length] ?? null);
  };
  return (
    <td
      id={id}
      role="gridcell"
      className={classes.join(" ")}
      aria-selected={isActive}
      rowSpan={merge?.rowSpan}
      colSpan={merge?.columnSpan}
      title={mark?.messages.join("\n")}
      onClick={press}
    >
      <div className="cchc-cell-inner" style={{ maxHeight: height - 2 }}>
        {mark !== null && (
          <>
            <SeverityIcon severity={mark.severity} />
            <span className="cchc-visually-hidden">
              {text(`severity.${mark.severity}`)}: {mark.messages.join(" ")}
            </span>
          </>
        )}
        <span>{cell?.text}</span>
      </div>
    </td>
  );
});

function kindOf(cell: SheetCell | null): "blank" | "number" | "text" | "center" {
  if (cell === null) return "blank";
  if (cell.error !== null || typeof cell.value === "boolean") return "center";
  return typeof cell.value === "number" ? "number" : "text";
}
