import { type ContentLine, eachContentLine } from "./content-lines.ts";
import type { UnreadPart } from "../../domain/reading/unread-part.ts";

/** A component of a calendar file with its own properties and the components in it (RFC 5545 3.4). */
export interface Component {
  /** `VEVENT`, in capitals. */
  readonly name: string;
  /** The line of its BEGIN. */
  readonly line: number;
  readonly properties: ContentLine[];
  readonly children: Component[];
}

/** Nobody reads the alarms of another program; every event may have some. */
const ALARM = "VALARM";

/** No calendar nests deeper than an alarm in an event in a calendar. */
const DEEPEST = 8;

/** These stand in a calendar only, so that one inside of another shows that the outer one was never closed. */
const TOP_LEVEL: ReadonlySet<string> = new Set(["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]);

/** The properties that are read of a calendar, an event, a task and a zone; of an alarm none is. */
const ASKED: ReadonlySet<string> = new Set(
  (
    "BEGIN END METHOD NAME PRODID X-WR-CALNAME X-WR-TIMEZONE UID SUMMARY DESCRIPTION LOCATION STATUS SEQUENCE DTSTAMP LAST-MODIFIED " +
    "DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID TZID TZOFFSETFROM TZOFFSETTO"
  ).split(" "),
);

/**
 * The components of a file under one root, and what is none. A component without an END is listed and left out: its file was cut off,
 * and nobody knows what it lacks.
 */
export function componentsOf(text: string): { readonly root: Component; readonly unread: UnreadPart[] } {
  const root: Component = { name: "", line: 0, properties: [], children: [] };
  const unread: UnreadPart[] = [];
  const open: Component[] = [root];
  const top = () => open.at(-1) ?? root;
  const abandon = () => {
    const lost = open.pop();
    if (lost === undefined || lost === root) return;
    // A calendar that is cut off still has its events.
    if (lost.name === "VCALENDAR") top().children.push(lost);
    unread.push({ line: lost.line, why: "unclosed", words: wordsOf(lost) });
  };
  const begin = (name: string, line: number) => {
    while (TOP_LEVEL.has(name) && open.some((component) => TOP_LEVEL.has(component.name))) abandon();
    if (open.length > DEEPEST) unread.push({ line, why: "too-deep", words: name });
    else open.push({ name, line, properties: [], children: [] });
  };
  const end = (name: string, line: number) => {
    if (!open.some((component) => component.name === name)) {
      unread.push({ line, why: "stray-end", words: name });
      return;
    }
    while (top().name !== name) abandon();
    const closed = open.pop();
    if (closed && closed.name !== ALARM) top().children.push(closed);
  };
  eachContentLine(
    text,
    (name) => ASKED.has(name),
    (line) => {
      if ("stray" in line) unread.push({ line: line.line, why: "no-property", words: line.stray });
      else if (line.name === "BEGIN") begin(line.value.trim().toUpperCase(), line.line);
      else if (line.name === "END") end(line.value.trim().toUpperCase(), line.line);
      else if (top().name !== ALARM) top().properties.push(line);
    },
  );
  while (open.length > 1) abandon();
  return { root, unread };
}

/** The summary of a component, or its name where it has none. */
export const wordsOf = ({ name, properties }: Component): string =>
  properties.find((property) => property.name === "SUMMARY")?.value ?? name;

/** The first property of that name. */
export const propertyOf = ({ properties }: Component, name: string): ContentLine | undefined =>
  properties.find((property) => property.name === name);

/** Every component of that name, however deep. */
export function allNamed(component: Component, name: string): Component[] {
  return component.children.flatMap((child) => (child.name === name ? [child] : allNamed(child, name)));
}
