/** Tells when the cursor moves (Common API, DocumentEvents, since 2016); returns how to stop. */
export function watchSelection(document: Office.Document, onMove: () => void): () => void {
  const { DocumentSelectionChanged } = Office.EventType;
  const handler = (): void => onMove();
  document.addHandlerAsync(DocumentSelectionChanged, handler);
  return () => document.removeHandlerAsync(DocumentSelectionChanged, { handler });
}
