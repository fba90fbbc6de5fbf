import { OfficeRequestError } from "../hosts/office/office-request-error";

/** The part of `Office.context.document` that hands out the file (requirement set CompressedFile, 1.1). */
export interface FileSource {
  getFileAsync(
    fileType: Office.FileType.Compressed,
    options: Office.GetFileOptions,
    callback: (result: Office.AsyncResult<Office.File>) => void
  ): void;
}

/** Bytes asked for at a time: what Office on iPad gives at most. */
const sliceSize = 65_536;

/**
 * The open document as the .docx that saving would write. Office holds two such files at most, so it is closed again
 * whatever happens, and only after its last slice (OfficeDev/office-js#1182). Rejects with an OfficeRequestError.
 */
export async function readCompressedFile(
  document: FileSource,
  fileType: Office.FileType.Compressed
): Promise<Uint8Array> {
  const file = await answerOf<Office.File | undefined>((done) =>
    document.getFileAsync(fileType, { sliceSize }, done)
  );
  // Not every Office that claims the set has a file to give.
  if (file === undefined || !(file.size > 0)) throw new OfficeRequestError("unsupported");
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answerOf<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data = Uint8Array.from(slice.data as ArrayLike<number>);
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

/** What a function with a callback answers. */
function answerOf<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((result) => {
      // Office.AsyncResultStatus.Succeeded, spelled out: the enumeration lives in a global that tests do not have.
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(new OfficeRequestError("failed", String(result.error.code)));
    })
  );
}
