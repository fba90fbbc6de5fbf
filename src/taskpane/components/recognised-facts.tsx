import { Button, Field, Input } from "@fluentui/react-components";
import type { CheckRun } from "../../app/check-run";
import { useText } from "../locale/text-context";
import type { Choice, PaneActions } from "../pane-contract";
import { Disclosure } from "./disclosure";
import { ProfileField } from "./profile-field";
import { ReferenceBadge } from "./reference-badge";

interface RecognisedFactsProps {
  readonly run: CheckRun;
  readonly profiles: readonly Choice[];
  readonly actions: PaneActions;
  readonly isBusy: boolean;
}

/** What the run took the document for and which law it applied, with a way to say otherwise. */
export function RecognisedFacts({ run, profiles, actions, isBusy }: RecognisedFactsProps) {
  const text = useText();
  return (
    <section className="cchc-facts" aria-label={text("facts.title")}>
      <p className="cchc-facts-summary">{useSummary(run)}</p>
      <Disclosure title={text("facts.title")}>
        <FactList run={run} />
        <ProfileChoice {...{ run, profiles, actions, isBusy }} />
        <DateChoice {...{ run, actions, isBusy }} />
      </Disclosure>
    </section>
  );
}

function useSummary(run: CheckRun): string {
  const text = useText();
  const { documentType, facts, profile, on } = run;
  const parts = [
    documentType === null ? null : text(`documentType.${documentType}`),
    facts.period === null ? null : text(`period.${facts.period.value}`),
    useYears(run),
    profile?.name ?? null,
    on === null ? null : text("facts.onShort", { date: text.date(on) }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function useYears({ facts }: CheckRun): string | null {
  const text = useText();
  if (facts.years === null) return null;
  const { from, to } = facts.years.value;
  if (from === to) return text("facts.oneYear", { year: String(from) });
  return text("facts.yearRange", { from: String(from), to: String(to) });
}

function FactList({ run }: { readonly run: CheckRun }) {
  const text = useText();
  const { documentType, facts } = run;
  const unknown = text("facts.unknown");
  const years = useYears(run);
  const issuedOn = facts.issuedOn?.value;
  const rows = [
    [text("facts.documentType"), documentType && text(`documentType.${documentType}`)],
    [text("facts.years"), years],
    [text("facts.period"), facts.period && text(`period.${facts.period.value}`)],
    [text("facts.instrumentNumber"), facts.instrumentNumber?.value],
    [text("facts.issuedOn"), issuedOn === undefined ? null : text.date(issuedOn)],
    [text("facts.issuer"), facts.issuer?.value],
  ] as const;
  return (
    <dl className="cchc-fact-list">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? unknown}</dd>
        </div>
      ))}
      <div>
        <dt>{text("facts.packs")}</dt>
        <dd>
          <ul className="cchc-plain-list">
            {run.packs.map((pack) => (
              <li key={pack.id}>
                {pack.title} {!pack.isOfficial && <ReferenceBadge />}
              </li>
            ))}
            {run.packs.length === 0 && <li>{unknown}</li>}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

function ProfileChoice({ run, profiles, actions, isBusy }: RecognisedFactsProps) {
  const text = useText();
  return (
    <ProfileField
      size="small"
      hint={
        run.profile === null || run.profile.isGiven
          ? ""
          : text("facts.recognisedAs", { name: run.profile.name })
      }
      none={text("facts.automatic")}
      isDisabled={isBusy}
      profileId={run.profile?.isGiven ? run.profile.id : null}
      {...{ profiles }}
      onChoose={actions.chooseProfile}
    />
  );
}

function DateChoice({ run, actions, isBusy }: Omit<RecognisedFactsProps, "profiles">) {
  const text = useText();
  return (
    <div className="cchc-date-choice">
      <Field size="small" label={text("facts.on")}>
        <Input
          key={run.on ?? ""}
          size="small"
          type="date"
          disabled={isBusy}
          defaultValue={run.on ?? ""}
          onBlur={({ currentTarget: { value } }) => {
            if (value !== "" && value !== run.on) actions.chooseDate(value);
          }}
        />
      </Field>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={isBusy}
        onClick={() => actions.chooseDate(null)}
      >
        {text("facts.automaticDate")}
      </Button>
    </div>
  );
}
