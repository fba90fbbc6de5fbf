import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { TemplateKind } from "../../../app/create-for-today";
import { useText } from "../../locale/text-context";
import type { OfficeStore } from "../../office/office-store";

interface InsertTemplatesProps {
  readonly store: OfficeStore;
  readonly templates: readonly TemplateKind[];
}

/** Asks what the ribbon's buttons use too, and offers the same templates. */
export function InsertTemplates({ store, templates }: InsertTemplatesProps) {
  const text = useText();
  const { office, profiles, job, message } = useSyncExternalStore(store.subscribe, store.getState);
  const { actions } = store;
  return (
    <section className="cchc-tool cchc-insert" aria-label={text("office.insert")}>
      <h2>{text("office.insert")}</h2>
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
      <div aria-live="polite">
        {job !== null && <Spinner size="tiny" label={text(`job.${job}`)} />}
        {message !== null && (
          <MessageBar intent={message.intent} layout="multiline">
            <MessageBarBody>{text(message.key, message.data)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </section>
  );
}
