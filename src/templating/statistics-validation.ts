import type { Indicator } from "../core/law/statistics-form";
import type { ValidationContent } from "../ooxml/sheet/write/workbook-content";
import { statisticsTemplate } from "./statistics-template";
import { fillText } from "./template-text";

type NoteId = keyof typeof statisticsTemplate.prompts;

/** What the cell of an indicator's figure takes, and the sentences shown beside it. */
export function validationOf(indicator: Indicator, address: string): ValidationContent {
  const id = noteIdOf(indicator);
  const codes = indicator.codes ?? [];
  const meanings = codes.map(({ value, meaning }) => `${value} = ${meaning}`).join("; ");
  const { prompts, errors } = statisticsTemplate;
  const fill = (note: { title: string; text: string }): { title: string; text: string } => ({
    title: note.title,
    text: fillText(note.text, { codes: meanings }).slice(0, 255),
  });
  return {
    addresses: address,
    accepts: acceptsOf(id, codes),
    severity: id === "code" ? "stop" : "warning",
    prompt: fill(prompts[id]),
    error: fill(errors[id]),
  };
}

/** Display of the figure: counts whole, percentages to hundredths. */
export function numberFormatOf(indicator: Indicator): string {
  const id = noteIdOf(indicator);
  if (id === "percentage" || id === "growth") return "0.00";
  return id === "amount" ? "#,##0.##" : "#,##0";
}

function noteIdOf(indicator: Indicator): NoteId {
  if (indicator.nature === "code") return "code";
  if (indicator.nature === "ratio")
    return indicator.mayExceedHundred === true ? "growth" : "percentage";
  return indicator.mayHaveDecimals === true ? "amount" : "count";
}

function acceptsOf(
  id: NoteId,
  codes: readonly { readonly value: number }[]
): ValidationContent["accepts"] {
  switch (id) {
    case "count":
      return { kind: "whole", least: 0, most: null };
    case "amount":
    case "growth":
      return { kind: "decimal", least: 0, most: null };
    case "percentage":
      return { kind: "decimal", least: 0, most: 100 };
    case "code":
      return { kind: "list", values: codes.map(({ value }) => String(value)) };
  }
}
