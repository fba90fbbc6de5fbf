import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { takeTurns } from "../../src/taskpane/in-turns";

test("the first begins at once, the others one after the other in their order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }), async (pauses) => {
      const inTurns = takeTurns();
      const log: string[] = [];
      const turns = pauses.map((pause, index) =>
        inTurns(async () => {
          log.push(`begin ${index}`);
          for (let tick = 0; tick < pause; tick += 1) await Promise.resolve();
          log.push(`end ${index}`);
          return index;
        })
      );
      expect(log[0]).toBe("begin 0");
      expect(await Promise.all(turns)).toEqual(pauses.map((_, index) => index));
      expect(log).toEqual(pauses.flatMap((_, index) => [`begin ${index}`, `end ${index}`]));
    })
  );
});

test("what fails is told to whoever asked, and the next goes on", async () => {
  const inTurns = takeTurns();
  const failing = inTurns(() => Promise.reject(new Error("hỏng")));
  const next = inTurns(async () => "xong");
  await expect(failing).rejects.toThrow("hỏng");
  expect(await next).toBe("xong");
});

test("after an empty line the next begins at once again", async () => {
  const inTurns = takeTurns();
  await inTurns(async () => undefined);
  await Promise.resolve();
  let hasBegun = false;
  void inTurns(async () => {
    hasBegun = true;
  });
  expect(hasBegun).toBe(true);
});
