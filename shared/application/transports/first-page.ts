import { type GivenAnswer, firstRequests } from "../../contract/first-requests.ts";
import type { Reply, Request } from "../../contract/reply.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";

/**
 * The places that a door fills in the page: the styles of the look, the first frame, and the answers, which are text
 * that no browser runs.
 */
const LOOK = '<style id="first-look">';
const FRAME = '<div id="root">';
const ANSWERS = '<script type="application/json" id="first-answers">';
/** The places in the order of the page, each with its content in a page that no door has filled. */
const UNFILLED = { [LOOK]: "", [FRAME]: "", [ANSWERS]: "[]" } as const;
const PLACES = [LOOK, FRAME, ANSWERS] as const;

/** Draws the first frame from the answers; null: it could not be drawn. */
export type DrawFrame = (answers: readonly GivenAnswer[]) => FirstFrame | null;

export interface FirstFrame {
  /** The content of `#root`. */
  readonly markup: string;
  /** The styles of the look in the settings. */
  readonly styles: string;
}

/**
 * The source of the answers, their day, and the function that draws the first frame; null where the screens draw it.
 */
export interface Answering {
  readonly dispatch: (request: Request) => Promise<Reply>;
  readonly today: () => PlainDate;
  readonly drawFrame: () => Promise<DrawFrame | null>;
  /**
   * Waits, for a limited time, for a core that is still computing. After that the page is sent without answers, and
   * says so.
   */
  readonly patience: () => Promise<void>;
}

/**
 * A page in two parts: the part that is sent at once, so that the browser loads scripts and styles, and the rest with
 * the answers.
 */
export interface AnsweredPage {
  readonly head: string;
  readonly rest: Promise<string>;
}

/** The content of each place of the page. */
type Written = Readonly<Record<(typeof PLACES)[number], string>>;

/**
 * Gives the page of the screens with the answers to its first questions (`firstRequests`) and the board drawn from
 * them, so that figures and rows are painted before any script runs. A failed answer is left out: the page asks again
 * and reports the failure. The filled page is reused while nothing changes.
 *
 * @returns null for a page that has no place for answers.
 */
export function firstPages(door: Answering): (html: string) => AnsweredPage | null {
  let latest: { readonly edition: string; readonly written: Written } | null = null;
  const written = async (): Promise<Written> => {
    const asked = await Promise.race([editionOf(door), door.patience().then(() => "late" as const)]);
    if (asked === "late") return UNFILLED;
    const { edition } = asked;
    if (latest !== null && latest.edition === edition) return latest.written;
    const { answers, isWhole } = await answersOf(door);
    const frame = isWhole ? (await door.drawFrame())?.(answers) : null;
    // The text of a person must not be able to end its element.
    const text = JSON.stringify(answers).replaceAll("<", String.raw`\u003c`);
    const fresh = { [LOOK]: frame?.styles ?? "", [FRAME]: frame?.markup ?? "", [ANSWERS]: text };
    latest = isWhole && edition !== null ? { edition, written: fresh } : null;
    return fresh;
  };
  return (html) => (html.includes(ANSWERS) ? pageOf(html, written()) : null);
}

function pageOf(html: string, written: Promise<Written>): AnsweredPage {
  const [first = ANSWERS] = PLACES.filter((place) => html.includes(place));
  const from = html.indexOf(first) + first.length;
  const filled = (texts: Written) =>
    PLACES.reduce((page, place) => page.replace(place + UNFILLED[place], () => place + texts[place]), html);
  return { head: html.slice(0, from), rest: written.then((texts) => filled(texts).slice(from)) };
}

/**
 * A text that differs whenever an answer may differ: after each write, on each day, and after a backup, which is no
 * write. Null where the core does not give it.
 */
async function editionOf({ dispatch }: Answering): Promise<{ readonly edition: string | null }> {
  const edition = await dispatch({ name: "app.edition", input: {} });
  const info = await dispatch({ name: "app.info", input: {} });
  return { edition: edition.ok && info.ok ? JSON.stringify([edition.value, info.value]) : null };
}

async function answersOf({ dispatch, today }: Answering): Promise<{ answers: GivenAnswer[]; isWhole: boolean }> {
  const answers: GivenAnswer[] = [];
  const requests = firstRequests(today());
  for (const request of requests) {
    const reply = await dispatch(request);
    if (reply.ok) answers.push({ ...request, value: reply.value });
  }
  return { answers, isWhole: answers.length === requests.length };
}
