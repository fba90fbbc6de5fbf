import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OfferedTemplate, TemplateGroup } from "../../../app/drafting/offer-templates";
import type { IsoDate, PeriodKind } from "../../../core/law/calendar";
import { ChoiceOptions } from "../../components/choice-options";
import { OutcomeMessage } from "../../components/outcome-message";
import { useText } from "../../locale/text-context";
import type { PaneMessage } from "../../pane-contract";
import {
  ImportOwnTemplate,
  OwnTemplateChoices,
  OwnTemplateGroup,
  ownValue,
  useOwnTemplates,
} from "../own-templates/own-template-offers";
import type { OwnTemplatesStore } from "../own-templates/own-templates-store";
import type { DraftingState, DraftingStore, Placement, TemplateChoice } from "./drafting-store";
import { isYearOffered, PeriodField, YearField } from "./year-fields";

interface DraftingProps {
  readonly drafting: DraftingStore;
  readonly state: DraftingState;
}

interface TemplateOffersProps extends DraftingProps {
  /** The office's own templates; null where there are none, or as long as they are not loaded. */
  readonly own: OwnTemplatesStore | null;
}

const groups: readonly TemplateGroup[] = ["plan", "report", "letter", "appendix"];

/** Every template by name, those that come along and the office's own, and one click for each way to have it. */
export function TemplateOffers({ drafting, state, own }: TemplateOffersProps) {
  const text = useText();
  const templates = state.templates.filter(({ fileKind }) =>
    drafting.door.fileKinds.includes(fileKind)
  );
  const ownTemplates = useOwnTemplates(own).templates;
  const [chosen, setChosen] = useState<string | null>(null);
  const ownTemplate =
    ownTemplates.find(({ id }) => ownValue(id) === chosen) ??
    (templates.length === 0 ? ownTemplates[0] : undefined);
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  return (
    <div className="cchc-draft-form">
      {template === undefined && (
        <p className="cchc-note">
          {text(state.profileId === null ? "draft.chooseProfile" : "draft.noTemplates")}
        </p>
      )}
      {(template !== undefined || ownTemplate !== undefined) && (
        <Field label={text("draft.template")}>
          <Select
            value={ownTemplate === undefined ? template?.id : ownValue(ownTemplate.id)}
            onChange={(_, { value }) => setChosen(value)}
          >
            {groups.map((group) => (
              <Group key={group} group={group} templates={templates} />
            ))}
            <OwnTemplateGroup templates={ownTemplates} />
          </Select>
        </Field>
      )}
      {own !== null && ownTemplate !== undefined ? (
        <OwnTemplateChoices
          key={`${state.profileId ?? ""}/${ownTemplate.id}`}
          {...{ own, template: ownTemplate }}
          usual={usualTime(state, drafting.door.today, ownTemplate.asksPeriod)}
        />
      ) : (
        template !== undefined && (
          <TemplateChoices
            key={`${state.profileId ?? ""}/${template.id}`}
            {...{ drafting, state, template }}
          />
        )
      )}
      {own !== null && <ImportOwnTemplate own={own} onImport={(id) => setChosen(ownValue(id))} />}
    </div>
  );
}

/** The year and period of the templates that come along, else those that offices work on: a plan is next year's from October. */
function usualTime(
  { templates }: DraftingState,
  today: IsoDate,
  asksPeriod: boolean
): { readonly year: number; readonly period: PeriodKind } {
  const known = templates.find(({ group }) => group === (asksPeriod ? "report" : "plan"));
  const isAhead = !asksPeriod && Number(today.slice(5, 7)) >= 10;
  return {
    year: known?.year ?? Number(today.slice(0, 4)) + (isAhead ? 1 : 0),
    period: known?.period ?? "year",
  };
}

interface GroupProps {
  readonly group: TemplateGroup;
  readonly templates: readonly OfferedTemplate[];
}

function Group({ group, templates }: GroupProps) {
  const text = useText();
  const own = templates.filter((template) => template.group === group);
  if (own.length === 0) return null;
  return (
    <optgroup label={text(`draft.group.${group}`)}>
      <ChoiceOptions of={own} />
    </optgroup>
  );
}

interface TemplateChoicesProps extends DraftingProps {
  readonly template: OfferedTemplate;
}

/** Year, period and area where a template asks for them, chosen for today already. */
function TemplateChoices({ drafting, state, template }: TemplateChoicesProps) {
  const { door, actions } = drafting;
  const text = useText();
  const [year, setYear] = useState(String(template.year));
  const [period, setPeriod] = useState<PeriodKind>(template.period);
  const periods = template.asks.flatMap((one) => (one.kind === "period" ? one.choices : []));
  const areas = template.asks.flatMap((one) => (one.kind === "area" ? one.choices : []));
  const [area, setArea] = useState<string | null>(null);
  const choice: TemplateChoice = {
    year: Number(year),
    period: periods.length === 0 ? "year" : period,
    areaId: area ?? areas[0]?.id ?? null,
  };
  const refusal = useRefusal(drafting, template, isYearOffered(year) ? choice : null);
  const create = (place: Placement): void => {
    if (isYearOffered(year) && refusal === null) void actions.create(template, choice, place);
  };
  return (
    <>
      <YearField year={year} onChange={setYear} />
      {periods.length > 0 && <PeriodField {...{ periods, period }} onChange={setPeriod} />}
      {areas.length > 0 && <AreaChoice areas={areas} value={choice.areaId} onChoose={setArea} />}
      <OutcomeMessage message={refusal} />
      <div className="cchc-commands">
        {door.placements.map((place, index) => (
          <Button
            key={place}
            appearance={index === 0 ? "primary" : "secondary"}
            disabledFocusable={state.isBusy || refusal !== null}
            onClick={() => create(place)}
          >
            {text(`draft.place.${place}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Why the choice cannot be made into a file; null where it can, or while it is not a choice yet. */
function useRefusal(
  { actions }: DraftingStore,
  template: OfferedTemplate,
  choice: TemplateChoice | null
): PaneMessage | null {
  const [refusal, setRefusal] = useState<PaneMessage | null>(null);
  const { year, period, areaId } = choice ?? {};
  useEffect(() => {
    let isWanted = true;
    const asked =
      year === undefined || period === undefined || areaId === undefined
        ? Promise.resolve(null)
        : actions.refusalOf(template, { year, period, areaId });
    void asked.then((message) => isWanted && setRefusal(message));
    return () => {
      isWanted = false;
    };
  }, [actions, template, year, period, areaId]);
  return refusal;
}

interface AreaChoiceProps {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | null;
  onChoose(areaId: string): void;
}

/** One of the reform areas. */
export function AreaChoice({ areas, value, onChoose }: AreaChoiceProps) {
  const text = useText();
  return (
    <Field label={text("draft.area")}>
      <Select value={value ?? ""} onChange={(_, data) => onChoose(data.value)}>
        <ChoiceOptions of={areas} />
      </Select>
    </Field>
  );
}

/** One area of the plan with its goals and tasks, at the cursor. */
export function AreaSkeleton({ drafting: { actions }, state }: DraftingProps) {
  const text = useText();
  const [area, setArea] = useState<string | null>(null);
  const areas = state.templates
    .flatMap(({ asks }) => asks)
    .flatMap((one) => (one.kind === "area" ? one.choices : []));
  const areaId = area ?? areas[0]?.id ?? null;
  const year = state.templates.find(({ group }) => group === "plan")?.year;
  if (areaId === null || year === undefined) return null;
  return (
    <div className="cchc-draft-form">
      <AreaChoice areas={areas} value={areaId} onChoose={setArea} />
      <div>
        <Button
          size="small"
          disabledFocusable={state.isBusy}
          onClick={() => void actions.insertArea(areaId, year)}
        >
          {text("draft.insertArea", { year: String(year) })}
        </Button>
      </div>
    </div>
  );
}
