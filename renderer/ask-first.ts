import { generateOperationKey } from "@orpc/tanstack-query";
import type { QueryClient } from "@tanstack/react-query";
import { FIRST_BOARD, type GivenAnswer } from "../shared/contract/first-requests.ts";
import { duty } from "./client.ts";
import { parseRoute } from "./routing/route.ts";

/**
 * Takes the answers that the door wrote into the page, and asks for what every start needs and has no answer yet, before anything is
 * rendered and all at once: one answer waits for no other.
 *
 * @returns the edition of the answers that were given (`app.edition`); null where the page came without.
 */
export function askFirst(queries: QueryClient): string | null {
  putAnswers(queries, givenAnswers());
  void queries.prefetchQuery(duty.settings.get.queryOptions({ input: {} }));
  void queries.prefetchQuery(duty.app.info.queryOptions({ input: {} }));
  if (parseRoute(window.location.hash).screen === "board") {
    void queries.prefetchQuery(duty.board.get.queryOptions({ input: FIRST_BOARD }));
    void queries.prefetchQuery(duty.app.sinceLastStart.queryOptions({ input: {} }));
  }
  return queries.getQueryData(duty.app.edition.queryKey({ input: {} }))?.edition ?? null;
}

/** Each answer stands where the screen that asks its question looks for it. */
export function putAnswers(queries: QueryClient, answers: readonly GivenAnswer[]): void {
  for (const { name, input, value } of answers)
    queries.setQueryData(generateOperationKey(name.split("."), { type: "query", input }), value);
}

/** `shared/application/transports/first-answers.ts` writes them; a page that came without has an empty list. */
function givenAnswers(): GivenAnswer[] {
  const element = document.getElementById("first-answers");
  const answers: GivenAnswer[] = JSON.parse(element?.textContent ?? "[]");
  element?.remove();
  return answers;
}
