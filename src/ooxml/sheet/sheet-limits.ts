/** Size of a sheet (Excel specifications and limits). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Characters in one cell (Excel specifications and limits). */
export const maxCellText = 32_767;

/** Cells we are ready to hold in one workbook: five times the largest appendix we measure with. */
export const maxCells = 5_000_000;
