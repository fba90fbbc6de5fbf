import data from "../../templates/statistics-workbook/template.json";
import { parseTemplate, statisticsTemplateSchema } from "./template-schema";

/** The statistics workbook as it is shipped. */
export const statisticsTemplate = parseTemplate(statisticsTemplateSchema, data);
