import { monthOf } from "../date/plain-date.ts";
import type { Obligation } from "./obligation.ts";
import { isAnnouncedDue } from "./due-date.ts";
import { SHORT_TITLE_LENGTH, shortTitleOf } from "./short-title.ts";
import { lastWords, wordsIn } from "./whole-words.ts";

/** The fields that tell one duty from another of the same plan. */
export type NamedDuty = Pick<Obligation, "id" | "planId" | "title" | "shortTitle" | "subjects" | "versions">;

/** Words that do not tell one duty from another, and are therefore dropped first. */
const LIGHT = new Set(["工作", "活动", "情况", "制度", "要求", "任务", "专题", "开展", "组织", "召开", "进行"]);

/** A word that can name something by itself: no number, no mark, no single character. */
const NAMING = /^[\u3400-\u9fff]{2,}$/;

/**
 * Short titles by duty, distinct within each plan (duties written by hand form one plan). A short title that no other
 * duty of the plan has is kept, and so is one that a person typed. Duties with the same short title get another: by a
 * word of their title that the others lack (研究意识形态, 汇报意识形态), by the subject (党员学时), by the month in which they are due
 * (6月评议), or by a number.
 */
export function distinctShortTitles(duties: readonly NamedDuty[]): ReadonlyMap<string, string> {
  const names = new Map(duties.map(({ id, shortTitle }) => [id, shortTitle]));
  for (const plan of Map.groupBy(duties, ({ planId }) => planId).values()) {
    const clashes = [...Map.groupBy(plan, ({ shortTitle }) => shortTitle).values()].filter(({ length }) => length > 1);
    if (clashes.length === 0) continue;
    const taken = new Set(plan.map(({ shortTitle }) => shortTitle));
    for (const clash of clashes) nameApart(clash, taken, names);
  }
  return names;
}

/** The same duties with distinct short titles. */
export function withDistinctShortTitles<T extends NamedDuty>(duties: readonly T[]): T[] {
  const names = distinctShortTitles(duties);
  return duties.map((duty) => {
    const shortTitle = names.get(duty.id) ?? duty.shortTitle;
    return shortTitle === duty.shortTitle ? duty : { ...duty, shortTitle };
  });
}

function nameApart(clash: readonly NamedDuty[], taken: Set<string>, names: Map<string, string>): void {
  const typed = clash.find(({ title, shortTitle }) => shortTitle !== shortTitleOf(title));
  const words = new Map(clash.map(({ title }) => [title, new Set(wordsIn(title))]));
  const subjects = new Set(clash.map(subjectOf));
  const numbered = numberedNames(clash[0]?.shortTitle ?? "");
  let isFree = typed === undefined;
  for (const duty of clash) {
    if (duty === typed) continue;
    const name = firstFree(proposalsFor(duty, words, subjects), taken);
    // No word tells the duty apart, and no other duty has the shared name yet.
    if (name === null && isFree) {
      isFree = false;
      continue;
    }
    const given = name ?? firstFree(numbered, taken) ?? duty.shortTitle;
    names.set(duty.id, given);
    taken.add(given);
  }
}

/** The next free proposal. The iterator goes on where it stopped before. */
function firstFree(proposals: Iterator<string>, taken: ReadonlySet<string>): string | null {
  for (let next = proposals.next(); !next.done; next = proposals.next())
    if (next.value.length > 0 && next.value.length <= SHORT_TITLE_LENGTH && !taken.has(next.value)) return next.value;
  return null;
}

const subjectOf = ({ subjects }: NamedDuty): string => subjects[0]?.name ?? "";

/**
 * @param words  Of each title of the clash.
 * @param subjects  Of all its duties.
 */
function* proposalsFor(
  duty: NamedDuty,
  words: ReadonlyMap<string, ReadonlySet<string>>,
  subjects: ReadonlySet<string>,
): Generator<string> {
  const others = [...words].flatMap(([title, own]) => (title === duty.title ? [] : [own]));
  if (others.length > 0) yield* byOwnWords(duty, others);
  const subject = subjectOf(duty);
  if (subject !== "" && subjects.size > 1) yield before(lastWords(subject, SHORT_TITLE_LENGTH - 2), duty.shortTitle);
  const month = dueMonthOf(duty);
  if (month !== null) yield before(`${month}月`, duty.shortTitle);
}

/**
 * Names made with a word of the title that another title of the clash lacks, followed by the shared words, in the
 * order of the title; the last such word first.
 */
function* byOwnWords({ title, shortTitle }: NamedDuty, others: readonly ReadonlySet<string>[]): Generator<string> {
  const shared = new Set(wordsIn(shortTitle));
  const own = wordsIn(title).filter(
    (word) => NAMING.test(word) && !LIGHT.has(word) && !shared.has(word) && others.some((other) => !other.has(word)),
  );
  const name = title.indexOf(wordsIn(shortTitle)[0] ?? "");
  for (const word of own.toReversed())
    yield title.indexOf(word) > name && title.includes(shortTitle) ? after(shortTitle, word) : before(word, shortTitle);
}

const after = (name: string, word: string): string =>
  name.length + word.length > SHORT_TITLE_LENGTH ? "" : name + word;

/**
 * `word` and as much of `name` after it as fits. Light words of the name are left out first, and its last words are
 * kept longest.
 */
function before(word: string, name: string): string {
  const room = SHORT_TITLE_LENGTH - word.length;
  if (room < 1) return "";
  if (name.length <= room) return word + name;
  const plain = wordsIn(name)
    .filter((part) => !LIGHT.has(part))
    .join("");
  return plain === "" || plain === word ? "" : word + lastWords(plain, room);
}

/** The month of the single date that the rule names; null for other rules. */
function dueMonthOf({ versions }: NamedDuty): number | null {
  const requirement = versions.at(-1)?.requirement;
  const due = requirement && "due" in requirement ? requirement.due : null;
  if (due === null || due === undefined || isAnnouncedDue(due)) return null;
  return due.length === 5 ? Number(due.slice(0, 2)) : monthOf(due as Parameters<typeof monthOf>[0]);
}

/** The name with a number behind it, from 2 on. */
function* numberedNames(name: string): Generator<string> {
  for (let number = 2; ; number++) {
    const suffix = String(number);
    yield lastWords(name, SHORT_TITLE_LENGTH - suffix.length) + suffix;
  }
}
