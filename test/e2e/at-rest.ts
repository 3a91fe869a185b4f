import type { Page, Request } from "playwright-core";

/** What each page has asked for, of the core or of its own program, and has no answer to yet. */
const unanswered = new WeakMap<Page, Set<Request>>();

/** Has to be called before the page goes anywhere, so that `atRest` knows what it waits for. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  unanswered.set(page, open);
  page.on("request", (request) => {
    // The line on which the core tells of changes stays open for ever.
    if (!request.url().endsWith("/api/events")) open.add(request);
  });
  const end = (request: Request) => void open.delete(request);
  page.on("requestfinished", end);
  page.on("requestfailed", end);
}

/**
 * Waits until the page has come to rest: all that it asked for has been answered, nothing moves or fades, and the page was drawn a few
 * times without a change. However busy the machine is, what is looked at afterwards is what a person would see.
 */
export async function atRest(page: Page): Promise<void> {
  const open = unanswered.get(page);
  if (!open) throw new Error("nobody watches what this page asks for: call watchRequests when it is made");
  do {
    await page.evaluate(comeToRest);
  } while (open.size > 0);
}

/** Runs in the page. A spinner turns for ever and tells nothing; what it stands for is a request. */
const comeToRest = (): Promise<void> =>
  new Promise((resolve) => {
    const QUIET_FRAMES = 6;
    let quiet = 0;
    const observer = new MutationObserver(() => {
      quiet = 0;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const isMoving = ({ playState, effect }: Animation) =>
      playState === "running" && effect?.getComputedTiming().iterations !== Infinity;
    const look = () => {
      quiet = document.getAnimations().some(isMoving) ? 0 : quiet + 1;
      if (quiet < QUIET_FRAMES) return void requestAnimationFrame(look);
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(look);
  });
