import { firstRequests } from "../../contract/first-requests.ts";
import type { Reply, Request } from "../../contract/reply.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";

/** The element of the page that holds the answers: text that no browser runs, and an empty list where a door gave none. */
const [BEFORE, AFTER] = ['<script type="application/json" id="first-answers">', "</script>"];

/** What answers requests, and the day it is for it. */
export interface Answering {
  readonly dispatch: (request: Request) => Promise<Reply>;
  readonly today: () => PlainDate;
}

/** A page in two parts: what can be sent at once, so that the browser asks for scripts and styles, and the rest once it is answered. */
export interface AnsweredPage {
  readonly head: string;
  readonly rest: Promise<string>;
}

/**
 * The page of the screens with the answers to what it would ask first (`firstRequests`) written into it, so that the board is drawn
 * with the first run of the script. A failure is left out: the page asks again and tells it.
 *
 * @returns null for a page that has no place for answers.
 */
export function withFirstAnswers(html: string, door: Answering): AnsweredPage | null {
  const at = html.indexOf(BEFORE);
  if (at < 0) return null;
  const head = html.slice(0, at + BEFORE.length);
  const tail = html.slice(html.indexOf(AFTER, at));
  return { head, rest: answersText(door).then((answers) => answers + tail) };
}

async function answersText({ dispatch, today }: Answering): Promise<string> {
  const answers: FirstAnswer[] = [];
  for (const request of firstRequests(today())) {
    const reply = await dispatch(request);
    if (reply.ok) answers.push({ ...request, value: reply.value });
  }
  // No text of a person may end the element that it stands in.
  return JSON.stringify(answers).replaceAll("<", String.raw`\u003c`);
}

interface FirstAnswer extends Request {
  readonly value: unknown;
}
