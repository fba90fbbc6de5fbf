import { Button, Checkbox, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { NumberedProposal } from "../../../app/own-templates/make-own-template";
import type { TextData, TextKey } from "../../../app/locale/text";
import { useText } from "../../locale/text-context";
import type { OwnTemplatesDesk, ProposedTemplate } from "./own-templates-desk";

interface MakeTemplatePanelProps {
  readonly desk: OwnTemplatesDesk;
  /** Changes with the open document; null where none is open. */
  readonly revision: string | null;
  readBytes(): Promise<Uint8Array>;
  /** Hands the finished template to the user. */
  deliver(bytes: Uint8Array): void;
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

function Proposals({ desk, readBytes, deliver }: MakeTemplatePanelProps) {
  const text = useText();
  const [proposed, setProposed] = useState<ProposedTemplate | "failed">();
  useEffect(() => {
    let isWanted = true;
    readBytes()
      .then((bytes) => desk.propose(bytes))
      .then(
        (found) => isWanted && setProposed(found),
        () => isWanted && setProposed("failed")
      );
    return () => {
      isWanted = false;
    };
  }, [desk, readBytes]);
  if (proposed === undefined) return <Spinner size="tiny" label={text("job.open")} />;
  if (proposed === "failed") return <p>{text("ownTemplates.notADocumentOpen")}</p>;
  if (proposed.kind === "refused")
    return <p>{text(`ownTemplates.fault.${proposed.fault}`, { tag: proposed.tag })}</p>;
  if (proposed.proposals.length === 0) return <p>{text("ownTemplates.none")}</p>;
  const make = async (accepted: readonly NumberedProposal[]): Promise<Said> => {
    const made = await desk.make(await readBytes(), accepted);
    deliver(made.bytes);
    const data = { count: made.wrapped, refused: made.refused.length };
    const key = data.refused === 0 ? "ownTemplates.made" : "ownTemplates.madeExcept";
    return { key, data };
  };
  return <ProposalForm proposals={proposed.proposals} make={make} />;
}

interface Said {
  readonly key: TextKey;
  readonly data: TextData;
}

interface ProposalFormProps {
  readonly proposals: readonly NumberedProposal[];
  make(accepted: readonly NumberedProposal[]): Promise<Said>;
}

function ProposalForm({ proposals, make }: ProposalFormProps) {
  const text = useText();
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<Said>();
  const accepted = proposals.filter(({ id }) => !refused.has(id));
  const choose = (id: number, isAccepted: boolean): void => {
    const changed = new Set(refused);
    if (isAccepted) changed.delete(id);
    else changed.add(id);
    setRefused(changed);
  };
  const save = (): void => {
    make(accepted).then(setSaid, (cause: unknown) => {
      const message = cause instanceof Error ? cause.message : String(cause);
      setSaid({ key: "outcome.failed", data: { message } });
    });
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
      <Button appearance="primary" disabledFocusable={accepted.length === 0} onClick={save}>
        {text("ownTemplates.save", { count: accepted.length })}
      </Button>
      <div aria-live="polite">
        {said !== undefined && (
          <MessageBar layout="multiline">
            <MessageBarBody>{text(said.key, said.data)}</MessageBarBody>
          </MessageBar>
        )}
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
