import { type Markup, html } from "./markup.ts";
import type { RemarkFrame } from "./row-remarks.ts";

/** Lines that one unit leads. */
export interface LeadGroup<Line> {
  /** Empty where none is named. */
  readonly lead: string;
  readonly lines: readonly Line[];
}

/** Groups the lines by lead unit, in the order in which the units first appear. */
export const byLead = <Line>(lines: readonly Line[], leadOf: (line: Line) => string | null): LeadGroup<Line>[] =>
  [...Map.groupBy(lines, (line) => leadOf(line) ?? "")].map(([lead, own]) => ({ lead, lines: own }));

/** The body of a group under its unit's name; a paper for one unit does not say it again. */
export const leadBody = <Line>(
  { lead, lines }: LeadGroup<Line>,
  columns: number,
  row: (line: Line) => Markup,
  frame: RemarkFrame,
  className = "",
): Markup => html`<tbody class="lead${className === "" ? "" : ` ${className}`}">
${frame.lead === null ? html`<tr class="head"><td colspan="${columns}">${nameOf(lead, frame)}<small>${frame.words.items(lines.length)}</small></td></tr>` : html``}
${lines.map(row)}
</tbody>`;

const nameOf = (lead: string, { words }: RemarkFrame): string => (lead === "" ? words.noLead : words.lead(lead));
