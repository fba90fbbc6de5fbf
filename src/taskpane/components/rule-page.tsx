import { useEffect, useState } from "react";
import { useText } from "../locale/text-context";
import type { PaneActions } from "../pane-contract";
import { Disclosure } from "./disclosure";
import { Markdown } from "./markdown";

interface RulePageProps {
  readonly ruleId: string;
  readonly code: string;
  readonly explain: PaneActions["explain"];
}

/** The rule's own page, fetched when somebody first asks for it. */
export function RulePage({ ruleId, code, explain }: RulePageProps) {
  const text = useText();
  return (
    <Disclosure title={text("finding.explain", { code })}>
      <LoadedPage ruleId={ruleId} explain={explain} />
    </Disclosure>
  );
}

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "loaded"; readonly source: string | null };

function LoadedPage({ ruleId, explain }: Omit<RulePageProps, "code">) {
  const text = useText();
  const [page, setPage] = useState<Loading>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    const show = (next: Loading): void => {
      if (isWanted) setPage(next);
    };
    explain(ruleId).then(
      (source) => show({ kind: "loaded", source }),
      () => show({ kind: "failed" })
    );
    return () => {
      isWanted = false;
    };
  }, [ruleId, explain]);

  if (page.kind === "loading") return <p aria-busy="true">{text("fix.ellipsis")}</p>;
  if (page.kind === "failed") return <p>{text("finding.explainFailed")}</p>;
  if (page.source === null) return <p>{text("finding.explainMissing")}</p>;
  return <Markdown source={page.source} />;
}
