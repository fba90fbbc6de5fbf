import {
  Button,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Select,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { TemplateKind } from "../../app/create-for-today";
import { CheckPane } from "../check-pane";
import { Disclosure } from "../components/disclosure";
import { useText } from "../locale/text-context";
import { PaneRoot } from "../pane-root";
import type { PaneHost } from "../pane-contract";
import type { OfficeActions, OfficeState, OfficeStore } from "./office-store";

const paneHost: PaneHost = {
  canReveal: true,
  canEdit: true,
  canMark: true,
  canUndo: false,
  canSave: false,
};

interface OfficePaneProps {
  readonly store: OfficeStore;
  readonly templates: readonly TemplateKind[];
}

/** The pane inside Word and Excel: the check, and every command of the ribbon again. */
export function OfficePane({ store, templates }: OfficePaneProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { actions } = store;
  useEffect(() => {
    document.documentElement.lang = state.locale;
  }, [state.locale]);
  return (
    <PaneRoot locale={state.locale}>
      <main className="cchc-office">
        <CheckPane state={state} host={paneHost} actions={actions} />
        <OfficeNotes state={state} />
        <InsertTemplates {...{ state, actions, templates }} />
        <OfficeFooter state={state} actions={actions} />
      </main>
    </PaneRoot>
  );
}

function OfficeNotes({ state: { run, marks } }: { readonly state: OfficeState }) {
  const text = useText();
  return (
    <div aria-live="polite">
      {run === null && <p>{text("office.start")}</p>}
      {marks.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{marks.map((key) => text(key)).join(" ")}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

interface InsertTemplatesProps {
  readonly state: OfficeState;
  readonly actions: OfficeActions;
  readonly templates: readonly TemplateKind[];
}

/** Asks what the ribbon's buttons use too, and offers the same templates. */
function InsertTemplates({ state, actions, templates }: InsertTemplatesProps) {
  const text = useText();
  const { office, profiles, job } = state;
  return (
    <Disclosure title={text("office.insert")}>
      <div className="cchc-insert">
        <Field label={text("new.profile")}>
          <Select
            value={office.profileId ?? ""}
            onChange={(_, { value }) => actions.remember({ profileId: value || null })}
          >
            <option value="">{text("question.choose")}</option>
            {profiles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text("new.unit")} hint={text("new.unitHint")}>
          <Input
            value={office.unitName ?? ""}
            onChange={(_, { value }) => actions.remember({ unitName: value || null })}
          />
        </Field>
        <Field label={text("new.place")}>
          <Input
            value={office.place ?? ""}
            onChange={(_, { value }) => actions.remember({ place: value || null })}
          />
        </Field>
        <div className="cchc-commands" role="group" aria-label={text("office.insert")}>
          {templates.map((kind) => (
            <Button
              key={kind}
              size="small"
              disabledFocusable={job !== null}
              onClick={() => actions.insert(kind)}
            >
              {text(`office.insert.${kind}`)}
            </Button>
          ))}
        </div>
      </div>
    </Disclosure>
  );
}

function OfficeFooter({
  state: { locale, job },
  actions,
}: Omit<InsertTemplatesProps, "templates">) {
  const text = useText();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <footer className="cchc-office-footer">
      <Link href="help.html" target="_blank">
        {text("office.help")}
      </Link>
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        disabledFocusable={job !== null}
        onClick={() => actions.setLocale(other)}
      >
        {text(`language.${other}`)}
      </Button>
    </footer>
  );
}
