import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedTemplate, TemplateGroup } from "../../../app/drafting/offer-templates";
import type { PeriodKind } from "../../../core/law/calendar";
import { useText } from "../../locale/text-context";
import type { DraftingState, DraftingStore, Placement, TemplateChoice } from "./drafting-store";

interface TemplateOffersProps {
  readonly drafting: DraftingStore;
  readonly state: DraftingState;
}

const groups: readonly TemplateGroup[] = ["plan", "report", "letter", "appendix"];
const years = { first: 2021, last: 2035 };

/** Every template of the office by name, and one click for each way to have it. */
export function TemplateOffers({ drafting, state }: TemplateOffersProps) {
  const text = useText();
  const templates = state.templates.filter(({ fileKind }) =>
    drafting.door.fileKinds.includes(fileKind)
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  if (template === undefined)
    return (
      <p className="cchc-note">
        {text(state.profileId === null ? "draft.chooseProfile" : "draft.noTemplates")}
      </p>
    );
  return (
    <div className="cchc-draft-form">
      <Field label={text("draft.template")}>
        <Select value={template.id} onChange={(_, { value }) => setChosen(value)}>
          {groups.map((group) => (
            <Group key={group} group={group} templates={templates} />
          ))}
        </Select>
      </Field>
      <TemplateChoices key={template.id} {...{ drafting, state, template }} />
    </div>
  );
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
      {own.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

interface TemplateChoicesProps extends TemplateOffersProps {
  readonly template: OfferedTemplate;
}

/** Year, period and area where a template asks for them, chosen for today already. */
function TemplateChoices({ drafting: { door, actions }, state, template }: TemplateChoicesProps) {
  const text = useText();
  const [year, setYear] = useState(String(template.year));
  const [period, setPeriod] = useState<PeriodKind>(template.period);
  const periods = template.asks.flatMap((one) => (one.kind === "period" ? one.choices : []));
  const areas = template.asks.flatMap((one) => (one.kind === "area" ? one.choices : []));
  const [area, setArea] = useState<string | null>(null);
  const number = Number(year);
  const isYear = Number.isInteger(number) && years.first <= number && number <= years.last;
  const choice: TemplateChoice = {
    year: number,
    period: periods.length === 0 ? "year" : period,
    areaId: area ?? areas[0]?.id ?? null,
  };
  const create = (place: Placement): void => {
    if (isYear) void actions.create(template, choice, place);
  };
  return (
    <>
      <Field
        label={text("new.year")}
        {...(isYear ? {} : { validationMessage: text("new.yearNeeded") })}
      >
        <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      {periods.length > 0 && (
        <Field label={text("new.period")}>
          <Select
            value={period}
            onChange={(_, { value }) => setPeriod(periods.find((one) => one === value) ?? "year")}
          >
            {periods.map((one) => (
              <option key={one} value={one}>
                {text(`period.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {areas.length > 0 && <AreaChoice areas={areas} value={choice.areaId} onChoose={setArea} />}
      <div className="cchc-commands">
        {door.placements.map((place, index) => (
          <Button
            key={place}
            appearance={index === 0 ? "primary" : "secondary"}
            disabledFocusable={state.isBusy}
            onClick={() => create(place)}
          >
            {text(`draft.place.${place}`)}
          </Button>
        ))}
      </div>
    </>
  );
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
        {areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** One area of the plan with its goals and tasks, at the cursor. */
export function AreaSkeleton({ drafting: { actions }, state }: TemplateOffersProps) {
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
