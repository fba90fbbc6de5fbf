const pages = require.context("../../docs/rules", true, /\.md$/u);

/** A rule's page by its id, e.g. "plan/task-deadline". */
export function rulePages(ruleId: string): string | null {
  const key = `./${ruleId}.md`;
  return pages.keys().includes(key) ? pages(key) : null;
}
