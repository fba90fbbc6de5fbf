/** Kinds of controls that hold a text: what else Word can list has none, or is not to be typed into. */
const textKinds: Word.ContentControlType[] = [
  "RichText" as Word.ContentControlType.richText,
  "PlainText" as Word.ContentControlType.plainText,
  "ComboBox" as Word.ContentControlType.comboBox,
];

const datePicker = "DatePicker" as Word.ContentControlType.datePicker;

/**
 * The controls of the body, drop-down lists that take a text among them, and calendars where Word can list them;
 * `contentControls` tells of rich text alone.
 */
export function controlsWithLists(
  body: Word.Body,
  { hasDates }: { readonly hasDates: boolean }
): Word.ContentControlCollection {
  return body.getContentControls({ types: hasDates ? [...textKinds, datePicker] : textKinds });
}

/** Puts a control with a list around a range; any other text may be typed into it as well. */
export function insertListControl(
  range: Word.Range,
  choices: readonly string[]
): Word.ContentControl {
  const control = range.insertContentControl("ComboBox");
  for (const choice of new Set(choices)) control.comboBoxContentControl.addListItem(choice);
  return control;
}
