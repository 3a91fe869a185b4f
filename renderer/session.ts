import { isInBrowser } from "./data/is-in-browser.ts";
import type { Reply, Request } from "../shared/contract/reply.ts";

/** The key under which the session's name outlives a reload of the page; another window has another name. */
const KEY = "session";

/** The session of this window: whose steps `Ctrl Z` takes back. */
export const session = sessionName();

let latest: string | null = null;

/** The step that the last write of this window was; null where it was none. */
export const latestStep = (): string | null => latest;

/** Asks in the name of the session, and remembers which step a write was. */
export const inSession =
  (invoke: (request: Request) => Promise<Reply>) =>
  async (request: Request): Promise<Reply> => {
    const reply = await invoke({ ...request, session });
    if (reply.ok && reply.step !== undefined) latest = reply.step;
    return reply;
  };

function sessionName(): string {
  if (!isInBrowser) return "";
  try {
    const known = window.sessionStorage.getItem(KEY);
    const name = known ?? crypto.randomUUID();
    window.sessionStorage.setItem(KEY, name);
    return name;
  } catch (error) {
    // A browser that forbids its storage: the session ends with the page.
    if (error instanceof DOMException) return crypto.randomUUID();
    throw error;
  }
}
