import type { FileSource } from "../../../src/commands/read-compressed-file";
import type { FileCopies } from "../word/file-copies";

/** `Office.context.document` as far as it hands out the open file, over the document's side. */
export function fileSourceOf(copies: FileCopies): FileSource {
  const succeeded = <T>(value: T): Office.AsyncResult<T> =>
    ({ status: "succeeded", value }) as unknown as Office.AsyncResult<T>;
  return {
    getFileAsync(_type, { sliceSize = 4_194_304 }, done) {
      const { handle, size } = copies.open(sliceSize);
      const file = {
        size,
        sliceCount: Math.ceil(size / sliceSize),
        getSliceAsync(index: number, give: (result: Office.AsyncResult<Office.Slice>) => void) {
          const data = copies.slice(handle, index);
          give(succeeded({ data, index, size: data.length } as Office.Slice));
        },
        closeAsync: () => copies.close(handle),
      };
      done(succeeded(file as unknown as Office.File));
    },
  };
}
