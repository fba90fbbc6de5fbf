import {
  Badge,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { PeriodKind } from "../../../core/law/calendar";
import { FileButton } from "../../components/file-button";
import { useText } from "../../locale/text-context";
import { isYearOffered, PeriodField, YearField } from "../drafting/year-fields";
import type { KeptTemplate } from "./own-templates-memory";
import type { OwnTemplatesState, OwnTemplatesStore } from "./own-templates-store";

const none: OwnTemplatesState = { templates: [], removed: null, isBusy: false, message: null };

/** The state of the own templates; an empty one as long as their store is not there. */
export function useOwnTemplates(own: OwnTemplatesStore | null): OwnTemplatesState {
  return useSyncExternalStore(own?.subscribe ?? neverChanging, own?.getState ?? (() => none));
}

function neverChanging(): () => void {
  return () => undefined;
}

/** The office's own templates in the list of all. */
export function OwnTemplateGroup({ templates }: Pick<OwnTemplatesState, "templates">) {
  const text = useText();
  if (templates.length === 0) return null;
  return (
    <optgroup label={text("draft.group.own")}>
      {templates.map(({ id, name }) => (
        <option key={id} value={ownValue(id)}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** What the list calls an own template: its id is told apart from those of the templates that come along. */
export function ownValue(id: string): string {
  return `own:${id}`;
}

interface OwnTemplateChoicesProps {
  readonly own: OwnTemplatesStore;
  readonly template: KeptTemplate;
  /** Year and period that offices work on now. */
  readonly usual: { readonly year: number; readonly period: PeriodKind };
}

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

/** One own template: what is filled by itself, what is left to the user, and what can be done with it. */
export function OwnTemplateChoices({ own, template, usual }: OwnTemplateChoicesProps) {
  const text = useText();
  const { isBusy } = useOwnTemplates(own);
  const [year, setYear] = useState(String(usual.year));
  const [period, setPeriod] = useState(usual.period);
  const { known, asked, asksPeriod } = template;
  const { placements, handOver } = own.door;
  return (
    <>
      <div>
        <Badge appearance="outline">{text("ownTemplates.badge")}</Badge>
        {known.length > 0 && (
          <p className="cchc-note">{text("ownTemplates.known", { titles: known.join("; ") })}</p>
        )}
        {asked.length > 0 && (
          <p className="cchc-note">{text("ownTemplates.asked", { titles: asked.join("; ") })}</p>
        )}
      </div>
      <YearField year={year} onChange={setYear} />
      {asksPeriod && <PeriodField {...{ periods, period }} onChange={setPeriod} />}
      <div className="cchc-commands">
        {placements.map((place, index) => (
          <Button
            key={place}
            appearance={index === 0 ? "primary" : "secondary"}
            disabledFocusable={isBusy}
            onClick={() => {
              if (isYearOffered(year)) void own.create(template, Number(year), period, place);
            }}
          >
            {text(`draft.place.${place}`)}
          </Button>
        ))}
      </div>
      <div className="cchc-commands">
        {handOver !== undefined && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => void own.exportOne(template)}
          >
            {text("ownTemplates.export")}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={() => void own.remove(template)}>
          {text("ownTemplates.remove")}
        </Button>
      </div>
    </>
  );
}

interface ImportOwnTemplateProps {
  readonly own: OwnTemplatesStore;
  /** Told the id of a template that was taken up. */
  onImport(id: string): void;
}

/** A way to bring in a template, and what became of the last thing that was asked. */
export function ImportOwnTemplate({ own, onImport }: ImportOwnTemplateProps) {
  const text = useText();
  const { isBusy, message, removed } = useOwnTemplates(own);
  return (
    <>
      <div>
        <FileButton
          size="small"
          label={text("ownTemplates.import")}
          accept=".docx,.dotx"
          name="own-template"
          isBusy={isBusy}
          onChoose={(file) => void own.importFile(file).then((id) => id !== null && onImport(id))}
        />
      </div>
      <p className="cchc-note">{text("ownTemplates.importHint")}</p>
      <div aria-live="polite">
        {message !== null && (
          <MessageBar intent={message.intent} layout="multiline">
            <MessageBarBody>{text(message.key, message.data)}</MessageBarBody>
            {removed !== null && (
              <MessageBarActions>
                <Button size="small" disabledFocusable={isBusy} onClick={() => void own.restore()}>
                  {text("ownTemplates.restore")}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </>
  );
}
