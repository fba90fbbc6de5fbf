/** The docs page of a rule as Markdown, fetched with the first one asked for; null where there is none. */
export async function loadRulePage(ruleId: string): Promise<string | null> {
  const { rulePages } = await import("./rule-pages");
  return rulePages(ruleId);
}
