import { base64 } from "@scure/base";
import type { PersonView, RosterView } from "../../contract/schemas/roster.ts";
import type { FileContent } from "../../contract/schemas/values.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { holdsOn } from "../../domain/roster/roster.ts";
import { tableSheet } from "../../paper/sheet/tables/table-sheet.ts";
import type { CellValue, Sheet } from "../../paper/sheet/workbook.ts";
import { longDate } from "../../words/days.ts";
import type { Locale } from "../../words/locale.ts";
import { type RosterWords, rosterWords } from "../../words/roster.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { rosterView } from "./roster-view.ts";

/** The roster as a workbook of three sheets. What `readTable` reads of it is what is there. */
export async function rosterWorkbook(core: Core): Promise<FileContent> {
  const view = await rosterView(core, null);
  const { locale } = await loadSettings(core.ports.store.settings);
  const words = rosterWords(locale);
  const { workbookFile } = await import("../../paper/sheet/workbook-file.ts");
  const sheets = [personsSheet(view, words, locale), bodiesSheet(view, words, locale), factsSheet(view, words, locale)];
  return { name: `${words.file}.xlsx`, content: base64.encode(workbookFile(sheets)) };
}

const day = (date: PlainDate | null): CellValue => (date === null ? null : { date });

function personsSheet({ on, persons }: RosterView, words: RosterWords, locale: Locale): Sheet {
  const { heads } = words;
  const rows = persons.filter(({ until }) => until === null || until >= on);
  const now = ({ facts }: PersonView, kind: "role" | "pair"): string =>
    facts
      .filter((fact) => fact.kind === kind && holdsOn(fact, on))
      .map(({ value, body }) => (body === null ? value : `${value}（${body}）`))
      .join("、");
  return tableSheet<PersonView>({
    name: words.sheets.persons,
    title: words.file,
    note: words.asOf(longDate(on, locale), rows.length),
    rows,
    columns: [
      { head: heads.name, width: 22, look: "center", value: ({ name }) => name },
      { head: heads.unit, width: 35, value: ({ unit }) => unit },
      { head: heads.branch, width: 45, value: ({ branch }) => branch },
      {
        head: heads.class,
        width: 40,
        // The reader knows the Chinese names, which the column has in every language.
        value: ({ classes }) => classes.map((each) => rosterWords("zh-CN").classes[each]).join("、"),
      },
      { head: heads.role, width: 60, value: (person) => now(person, "role") },
      { head: heads.pair, width: 50, value: (person) => now(person, "pair") },
      { head: heads.joinedOn, width: 30, value: ({ joinedOn }) => day(joinedOn) },
      { head: heads.fullOn, width: 30, value: ({ fullOn }) => day(fullOn) },
      { head: heads.note, width: 60, value: ({ note }) => note },
    ],
  });
}

function bodiesSheet({ on, bodies }: RosterView, words: RosterWords, locale: Locale): Sheet {
  const { heads } = words;
  return tableSheet<RosterView["bodies"][number]>({
    name: words.sheets.bodies,
    title: words.sheets.bodies,
    note: words.asOf(longDate(on, locale), bodies.length),
    rows: bodies,
    columns: [
      { head: heads.body, width: 60, value: ({ name }) => name },
      { head: heads.kind, width: 30, value: ({ kind }) => kind },
      { head: heads.parent, width: 60, value: ({ parent }) => parent },
    ],
  });
}

function factsSheet({ on, persons }: RosterView, words: RosterWords, locale: Locale): Sheet {
  const { heads } = words;
  const rows = persons.flatMap(({ label, facts }) => facts.map((fact) => ({ label, ...fact })));
  return tableSheet<(typeof rows)[number]>({
    name: words.sheets.facts,
    title: words.sheets.facts,
    note: words.asOf(longDate(on, locale), rows.length),
    rows,
    columns: [
      { head: heads.name, width: 40, value: ({ label }) => label },
      { head: heads.what, width: 22, value: ({ kind }) => words.facts[kind] },
      {
        head: heads.value,
        width: 40,
        value: ({ kind, value }) => (kind === "class" ? words.classes[value as keyof typeof words.classes] : value),
      },
      { head: heads.body, width: 60, value: ({ body }) => body },
      { head: heads.from, width: 30, value: ({ from }) => day(from) },
      { head: heads.until, width: 30, value: ({ until }) => day(until) },
    ],
  });
}
