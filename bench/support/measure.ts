import { performance } from "node:perf_hooks";

/** Handed the number of the round, from 0, so that each round can have an input of its own. */
export type Job = (round: number) => unknown;

/** Best time of each job in milliseconds; the jobs take turns, so that all feel the same machine. */
export async function measureInTurns(
  jobs: Readonly<Record<string, Job>>,
  rounds: number
): Promise<Readonly<Record<string, number>>> {
  const best = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      await job(round);
      const time = performance.now() - start;
      // The first round only warms up.
      if (round > 0) best.set(name, Math.min(best.get(name) ?? Infinity, time));
    }
  }
  return Object.fromEntries(best);
}
