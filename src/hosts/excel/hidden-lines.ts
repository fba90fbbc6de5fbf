/** ExcelApi 1.9: which rows and columns of a range are hidden. */

export interface HiddenLines {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export function queueHiddenLines(range: Excel.Range): HiddenLines {
  return {
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}
