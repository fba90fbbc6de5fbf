import { Button } from "@fluentui/react-components";
import { ReferenceBadge } from "../../components/reference-badge";
import { useText } from "../../locale/text-context";
import { FileButton } from "../../components/file-button";
import type { KeptPack } from "./learning-desk";
import type { LearningStore } from "./learning-store";

interface PackListProps {
  readonly packs: readonly KeptPack[];
  readonly learning: LearningStore;
  readonly isBusy: boolean;
  /** By what stands above the list. */
  readonly heading: "h2" | "h3";
}

/** The forms kept on this machine: had as files, removed, and new ones brought in. */
export function PackList({ packs, learning, isBusy, heading: Heading }: PackListProps) {
  const text = useText();
  return (
    <section aria-label={text("learning.shelf")} className="cchc-learnt-packs">
      <Heading>{text("learning.shelf")}</Heading>
      {packs.length === 0 && <p>{text("learning.shelfEmpty")}</p>}
      <ul className="cchc-learnt-rows">
        {packs.map((pack) => {
          const { id, title, forms, indicators } = pack;
          return (
            <li key={id}>
              <p>
                {text("learning.packLine", { title, forms, indicators })} <ReferenceBadge />
              </p>
              <div className="cchc-commands">
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={text("learning.exportOne", { name: title })}
                  onClick={() => void learning.exportPack(pack)}
                >
                  {text("learning.export")}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={text("learning.removeOne", { name: title })}
                  onClick={() => void learning.remove(pack)}
                >
                  {text("learning.remove")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <FileButton
        label={text("learning.import")}
        accept=".json"
        name="pack"
        isBusy={isBusy}
        onChoose={(file) => void learning.importFile(file)}
      />
    </section>
  );
}
