/** What a row of a first plan needs to be seen: which call shows it, and as what. */
export interface ShownRow {
  readonly id: string;
  readonly call:
    | "standing.list"
    | "occurrences.list"
    | "board.get"
    | "imports.list"
    | "obligations.list"
    | "roster.get"
    | "coverage.get"
    | "imports.edit";
  readonly shows: Shown;
}

/**
 * `several`: each of the listed things stands by itself as `standing` does. `advised`: the review offers what the plan does not say,
 * and taking it by its key gives a row of that kind: the rhythm of a statute, a guess at one thing, at an event or an anniversary.
 * `standing`: work that takes activities and stage goals; a kind: an occurrence of that kind; `event`: waits for its event. */
export type Shown =
  | "standing"
  | "several"
  | "advised:cadence"
  | "advised:quantity"
  | "advised:deadline"
  | "advised:event"
  | "quota"
  | "quantity"
  | "cadence"
  | "deadline"
  | "percent"
  | "hours"
  | "event"
  | "plan"
  | "leads"
  /** One row a member of a group by condition over the roster (每名委员, 第一书记 of each pair). */
  | "per-member"
  /** The political birthday of each person, and whose day of joining is missing. */
  | "birthdays"
  | "classes"
  /** The hours of each person, from activities that count for it. */
  | "person-hours"
  /** Who of a group was reached, by name, with day and proof. */
  | "coverage";

/** The rows of the first five plans that work, by their ids; the phrases stay beside the repository. */
export const SHOWN: readonly ShownRow[] = (
  [
    ["imports.list", "plan", "S0-01 S1-01 S3-01"],
    ["obligations.list", "leads", "S0-02 S4-01"],
    ["board.get", "event", "S0-36 S1-36 S3-04 S3-08 S3-09 S3-17"],
    ["occurrences.list", "quota", "S0-16 S0-17 S0-18 S0-39 S0-65 S4-03"],
    ["occurrences.list", "quantity", "S0-20 S0-23 S0-24 S0-25 S0-26 S0-27 S0-53"],
    ["occurrences.list", "cadence", "S0-19 S0-32 S0-33 S0-34 S0-40 S0-66"],
    ["occurrences.list", "deadline", "S0-47 S3-12 S4-06"],
    ["roster.get", "per-member", "S0-31 S0-44 S1-13 S1-37 S4-07 S4-36"],
    ["roster.get", "birthdays", "S0-12"],
    ["roster.get", "classes", "S0-59 S3-21 S4-09"],
    ["roster.get", "person-hours", "S3-11"],
    ["coverage.get", "coverage", "S0-45 S0-48 S0-64 S0-83 S1-09 S1-23 S1-30 S2-04 S2-06 S3-10 S4-22"],
    ["occurrences.list", "percent", "S0-54 S1-19"],
    ["occurrences.list", "hours", "S0-55 S0-56"],
    ["standing.list", "several", "S0-15 S0-29 S0-50 S0-72 S2-29 S4-11 S4-14"],
    ["imports.edit", "advised:cadence", "S0-07 S0-08 S0-09 S0-10 S0-11 S1-34 S4-02 S4-31 S4-33"],
    ["imports.edit", "advised:quantity", "S1-04 S1-11 S1-27 S2-11 S2-18 S2-19 S2-27 S2-30 S3-07 S3-18 S4-13 S4-29"],
    ["imports.edit", "advised:deadline", "S0-49 S1-29"],
    [
      "imports.edit",
      "advised:event",
      "S0-04 S0-37 S0-42 S0-85 S1-03 S1-07 S1-15 S1-21 S1-22 S1-24 S1-35 S2-12 S4-10 S4-34 S4-35",
    ],
    [
      "standing.list",
      "standing",
      "S0-06 S0-14 S0-21 S0-30 S0-35 S0-38 S0-41 S0-46 S0-52 S0-60 S0-63 S0-68 S0-70 S0-73 S0-74 S0-75 S0-76 S0-77 S0-84 S0-86 S1-02 S1-06 S1-10 S1-12 S1-17 S1-18 S1-20 S1-28 S1-31 S1-32 S1-33 S1-38 S1-39 S2-02 S2-03 S2-05 S2-07 S2-08 S2-09 S2-10 S2-17 S2-20 S2-21 S2-22 S2-23 S2-28 S3-03 S3-13 S3-14 S3-15 S3-20 S3-22 S3-23 S4-04 S4-05 S4-12 S4-15 S4-16 S4-17 S4-18 S4-19 S4-23 S4-24 S4-25 S4-26 S4-27 S4-28 S4-40 S4-41 S4-42 S4-43",
    ],
  ] as const
).flatMap(([call, shows, ids]) => ids.split(" ").map((id) => ({ id, call, shows })));

/** The rows that do not work whole, by what is missing. */
export const MISSING = {
  "not-read": {
    why: "the phrase is in the plan and no duty is read from it",
    ids: "S0-05 S2-24 S3-16",
  },
  label: {
    why: "a theme, a role or a label of the plan: kept in its text, shown by no call of its own",
    ids: "S0-03 S0-22 S0-43 S0-51 S0-61 S0-62 S0-71 S0-78 S0-79 S2-14 S2-15 S2-25 S2-26 S3-02 S3-19",
  },
  "event-not-read": {
    why: "an event or an activity that starts it is named and not read as its trigger: it stands as standing work",
    ids: "S3-05 S3-06",
  },
  statute: {
    why: "its rhythm is that of a regulation: offered as advice, not made for each branch from the row",
    ids: "S0-81 S1-05",
  },
  terms: {
    why: "needs the register of terms, or the steps of a person",
    ids: "S0-57 S1-08 S4-20 S4-21 S4-37",
  },
  tickets: {
    why: "needs rectification tickets",
    ids: "S0-58 S0-69 S1-16 S4-30 S4-32",
  },
  schemes: {
    why: "needs weights, ratings or score sheets",
    ids: "S0-80 S0-82 S1-14 S1-25 S2-13 S4-38",
  },
  "inferred-one": {
    why: "one named thing without a number is standing work, not yet at least 1 in the year",
    ids: "S2-01",
  },
  "content-tag": {
    why: "a content or a kind of activity that other duties carry",
    ids: "S0-13 S0-28 S0-67 S1-26 S2-16 S4-39",
  },
  "several-in-one": {
    why: "names several things and stands as one piece of work",
    ids: "S4-08",
  },
} as const satisfies Readonly<Record<string, { readonly why: string; readonly ids: string }>>;
