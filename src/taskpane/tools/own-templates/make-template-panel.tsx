import { Button, Checkbox, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { NumberedProposal } from "../../../app/own-templates/make-own-template";
import type { TextKey } from "../../../app/locale/text";
import { useText } from "../../locale/text-context";
import type { PaneMessage } from "../../pane-contract";
import type { OwnTemplatesDesk, ProposedTemplate } from "./own-templates-desk";
import { refusal } from "./own-templates-store";
import { failureMessage } from "../../failure-message";

interface MakeTemplatePanelProps {
  readonly desk: Pick<OwnTemplatesDesk, "propose" | "make">;
  /** Changes with the open document; null where none is open. */
  readonly revision: string | null;
  readBytes(): Promise<Uint8Array>;
  /** Hands the finished template to the user, and says what has become of it. */
  deliver(bytes: Uint8Array): Promise<PaneMessage>;
  /** The sentence for an error that Office caused; null for any other. */
  describeError(cause: unknown): TextKey | null;
}

/** A template from the open document: each proposed place is shown with its reason and what stands around it. */
export function MakeTemplatePanel(props: MakeTemplatePanelProps) {
  const text = useText();
  return (
    <section className="cchc-tool" aria-label={text("tools.ownTemplates")}>
      {props.revision === null ? (
        <p>{text("ownTemplates.notADocumentOpen")}</p>
      ) : (
        <Proposals key={props.revision} {...props} />
      )}
    </section>
  );
}

/** The document as it was read, and what became of it. */
type Looked =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly proposed: ProposedTemplate }
  | { readonly kind: "failed"; readonly message: PaneMessage };

function Proposals({ desk, readBytes, deliver, describeError }: MakeTemplatePanelProps) {
  const text = useText();
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<Looked> => {
      const bytes = await readBytes();
      return { kind: "read", bytes, proposed: await desk.propose(bytes) };
    };
    look().then(
      (found) => isWanted && setLooked(found),
      (cause: unknown) =>
        isWanted && setLooked({ kind: "failed", message: failureMessage(cause, "", describeError) })
    );
    return () => {
      isWanted = false;
    };
  }, [desk, readBytes, describeError]);
  if (looked === undefined) return <Spinner size="tiny" label={text("job.open")} />;
  if (looked.kind === "failed") return <p>{text(looked.message.key, looked.message.data)}</p>;
  const { bytes, proposed } = looked;
  if (proposed.kind !== "proposed") {
    const { key, data } = refusal(text("ownTemplates.unnamed"), proposed);
    return <p>{text(key, data)}</p>;
  }
  if (proposed.proposals.length === 0) return <p>{text("ownTemplates.none")}</p>;
  const make = async (accepted: readonly NumberedProposal[]): Promise<readonly PaneMessage[]> => {
    // The document that the user has looked at, whatever has been typed since.
    const made = await desk.make(bytes, accepted);
    const data = { count: made.wrapped, refused: made.refused.length };
    const key = data.refused === 0 ? "ownTemplates.made" : "ownTemplates.madeExcept";
    return [{ intent: "success", key, data }, await deliver(made.bytes)];
  };
  return (
    <ProposalForm
      proposals={proposed.proposals}
      make={(accepted) =>
        make(accepted).catch((cause) => [failureMessage(cause, "", describeError)])
      }
    />
  );
}

interface ProposalFormProps {
  readonly proposals: readonly NumberedProposal[];
  make(accepted: readonly NumberedProposal[]): Promise<readonly PaneMessage[]>;
}

function ProposalForm({ proposals, make }: ProposalFormProps) {
  const text = useText();
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<readonly PaneMessage[]>([]);
  const accepted = proposals.filter(({ id }) => !refused.has(id));
  const choose = (id: number, isAccepted: boolean): void => {
    const changed = new Set(refused);
    if (isAccepted) changed.delete(id);
    else changed.add(id);
    setRefused(changed);
  };
  return (
    <>
      <p>{text("ownTemplates.intro")}</p>
      <div className="cchc-tool-buttons">
        <Button size="small" onClick={() => setRefused(new Set())}>
          {text("ownTemplates.all")}
        </Button>
        <Button size="small" onClick={() => setRefused(new Set(proposals.map(({ id }) => id)))}>
          {text("ownTemplates.noneChosen")}
        </Button>
      </div>
      {proposals.map((proposal) => (
        <ProposalItem
          key={proposal.id}
          proposal={proposal}
          isAccepted={!refused.has(proposal.id)}
          onChoose={choose}
        />
      ))}
      <Button
        appearance="primary"
        disabledFocusable={accepted.length === 0}
        onClick={() => void make(accepted).then(setSaid)}
      >
        {text("ownTemplates.save", { count: accepted.length })}
      </Button>
      <div aria-live="polite" className="cchc-draft-form">
        {said.map(({ intent, key, data }) => (
          <MessageBar key={key} intent={intent} layout="multiline">
            <MessageBarBody>{text(key, data)}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </>
  );
}

interface ProposalItemProps {
  readonly proposal: NumberedProposal;
  readonly isAccepted: boolean;
  onChoose(id: number, isAccepted: boolean): void;
}

function ProposalItem({ proposal, isAccepted, onChoose }: ProposalItemProps) {
  const text = useText();
  const { id, reason, before, after } = proposal;
  return (
    <div>
      <Checkbox
        checked={isAccepted}
        label={text("ownTemplates.choose", {
          reason: text(`ownTemplates.reason.${reason}`),
          text: proposal.text,
        })}
        onChange={(_, { checked }) => onChoose(id, checked === true)}
      />
      <p>
        …{before}
        <mark>{proposal.text}</mark>
        {after}…
      </p>
    </div>
  );
}
