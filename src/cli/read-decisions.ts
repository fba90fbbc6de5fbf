import * as z from "zod/mini";
import type { FormDecision } from "../core/learning/proposal";
import { CommandError } from "./command-error";
import { readBytes } from "./files";

const decisionSchema = z.object({
  isKept: z.boolean(),
  code: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  rows: z.array(
    z.object({
      isKept: z.boolean(),
      name: z.string(),
      measureUnit: z.nullable(z.string()),
      nature: z.nullable(z.enum(["group", "flow", "stock", "cumulative", "ratio", "code"])),
      parent: z.nullable(z.number().check(z.int(), z.gte(0))),
    })
  ),
  relations: z.array(z.string()),
});

const fileSchema = z.object({ version: z.literal(1), decisions: z.array(decisionSchema) });

/** The decisions in a file of proposals that the user has gone through. Throws a CommandError. */
export async function readDecisions(path: string): Promise<readonly FormDecision[]> {
  const text = new TextDecoder().decode(await readBytes(path));
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new CommandError("packs.notJson", { name: path, message: (cause as Error).message });
  }
  const parsed = z.safeParse(fileSchema, content);
  if (!parsed.success) throw new CommandError("learn.otherDecisions", { name: path });
  return parsed.data.decisions;
}
