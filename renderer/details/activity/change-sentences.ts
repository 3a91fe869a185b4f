import type { ActivityHistoryEntry } from "../../../shared/contract/schemas/activity-history.ts";
import type { activityText } from "../../text/activity.ts";
import type { DateWords } from "../../text/dates.ts";

type Words = (typeof activityText)["zh-CN"];
type Change = ActivityHistoryEntry["fields"][number];

/** The greatest length of words in a line; longer ones are cut, and the record has them whole. */
const MOST = 60;

/**
 * One line for each change of an entry: 日期：2026年6月2日 → 2026年5月22日.
 *
 * @param titles  The titles of the duties, by the credit.
 */
export function changeSentences(
  { fields, credits, evidence }: ActivityHistoryEntry,
  titles: ReadonlyMap<string, string>,
  t: Words,
  dates: DateWords,
): string[] {
  return [
    ...fields.map((change) => t.change(t.fields[change.field], ...valuesOf(change, t, dates))),
    ...credits.map(({ id, before, after }) => {
      const title = titles.get(id) ?? "";
      if (!after) return t.creditTaken(title);
      return before ? t.creditChanged(title, before.amount, after.amount) : t.creditAdded(title, after.amount);
    }),
    ...evidence.map(({ name, isThere }) => (isThere ? t.fileAdded(name) : t.fileTaken(name))),
  ];
}

function valuesOf(change: Change, t: Words, dates: DateWords): [string, string] {
  switch (change.field) {
    case "happenedOn":
      return [change.before ? dates.full(change.before) : t.empty, dates.full(change.after)];
    case "participants":
      return [peopleOf(change.before, t), peopleOf(change.after, t)];
    default:
      return [shown(change.before, t), shown(change.after, t)];
  }
}

const peopleOf = (people: Extract<Change, { field: "participants" }>["before"], t: Words): string =>
  shown(
    (people ?? [])
      .map(({ name, attendance }) => (attendance === "attended" ? name : `${name}（${t.attendance[attendance]}）`))
      .join("、"),
    t,
  );

function shown(value: string | number | null, t: Words): string {
  const text = String(value ?? "").trim();
  if (text === "") return t.empty;
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
