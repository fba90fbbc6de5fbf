/** ExcelApi 1.9: Excel says when cells change; from 1.14 on it also says who changed them. */

/** Asks to be told of changes that are not ours; the answer takes the handler away again. */
export async function watchCells(
  context: Excel.RequestContext,
  onChange: () => void
): Promise<() => Promise<void>> {
  const result = context.workbook.worksheets.onChanged.add(({ triggerSource }) => {
    if (triggerSource !== "ThisLocalAddin") onChange();
    return Promise.resolve();
  });
  await context.sync();
  // A handler belongs to the context that added it.
  return async () => {
    result.remove();
    await context.sync();
  };
}
