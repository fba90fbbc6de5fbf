/** WordApi 1.6: Word says when paragraphs change. It misses fast edits, so this only ever makes results stale. */

/** Asks to be told of changes; the answer takes the handlers away again. */
export async function watchParagraphs(
  context: Word.RequestContext,
  onChange: () => void
): Promise<() => Promise<void>> {
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const { document } = context;
  const results = [
    document.onParagraphAdded.add(handler),
    document.onParagraphChanged.add(handler),
    document.onParagraphDeleted.add(handler),
  ];
  await context.sync();
  // Handlers belong to the context that added them.
  return async () => {
    for (const result of results) result.remove();
    await context.sync();
  };
}
