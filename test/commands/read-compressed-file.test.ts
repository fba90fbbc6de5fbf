import { describe, expect, test } from "@jest/globals";
import { readCompressedFile, type FileSource } from "../../src/commands/read-compressed-file";
import { OfficeRequestError } from "../../src/hosts/office/office-request-error";

const compressed = "compressed" as unknown as Office.FileType.Compressed;

/** A document that hands out these bytes in slices; `broken` is the slice that Office does not give. */
function sourceOf(bytes: readonly number[], broken = -1) {
  const calls: string[] = [];
  const answer = <T>(value: T): Office.AsyncResult<T> =>
    ({ status: "succeeded", value }) as unknown as Office.AsyncResult<T>;
  const failure = { status: "failed", error: { code: 5001, message: "" } };
  const source: FileSource = {
    getFileAsync(_type, { sliceSize = 0 }, done) {
      const size = Math.min(sliceSize, 2);
      done(
        answer({
          size: bytes.length,
          sliceCount: Math.ceil(bytes.length / size),
          getSliceAsync(index: number, give: (result: Office.AsyncResult<Office.Slice>) => void) {
            calls.push(`slice ${index}`);
            const data = bytes.slice(index * size, (index + 1) * size);
            const slice = answer({ data, index, size: data.length } as Office.Slice);
            give(index === broken ? (failure as unknown as typeof slice) : slice);
          },
          closeAsync: () => void calls.push("close"),
        } as unknown as Office.File)
      );
    },
  };
  return { source, calls };
}

describe("readCompressedFile", () => {
  test("puts the slices together and closes the file after the last", async () => {
    const { source, calls } = sourceOf([1, 2, 3, 4, 5]);
    expect(await readCompressedFile(source, compressed)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
    expect(calls).toEqual(["slice 0", "slice 1", "slice 2", "close"]);
  });

  test("says that it cannot be done where Office has no file to give", async () => {
    const source: FileSource = {
      getFileAsync: (_type, _options, done) => done({ status: "succeeded" } as never),
    };
    const failure = readCompressedFile(source, compressed);
    await expect(failure).rejects.toEqual(new OfficeRequestError("unsupported"));
  });

  test("closes the file as well where a slice is not given, and says so as Office's error", async () => {
    const { source, calls } = sourceOf([1, 2, 3], 1);
    const failure = readCompressedFile(source, compressed);
    await expect(failure).rejects.toEqual(new OfficeRequestError("failed", "5001"));
    expect(calls.at(-1)).toBe("close");
  });
});
