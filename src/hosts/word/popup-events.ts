/** WordApi 1.8: the user answers the pop-up of a squiggle; on acceptance Word itself replaces the underlined words. */

export interface PopupAnswer {
  readonly annotationId: string;
  readonly isAccepted: boolean;
}

/** Asks to be told of answers; the answer takes the handler away again. */
export async function watchPopups(
  context: Word.RequestContext,
  onAnswer: (answer: PopupAnswer) => void
): Promise<() => Promise<void>> {
  const result = context.document.onAnnotationPopupAction.add(({ id, action }) => {
    onAnswer({ annotationId: id, isAccepted: action === "Accept" });
    return Promise.resolve();
  });
  await context.sync();
  // A handler belongs to the context that added it.
  return async () => {
    result.remove();
    await context.sync();
  };
}
