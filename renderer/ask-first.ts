import { generateOperationKey } from "@orpc/tanstack-query";
import type { QueryClient } from "@tanstack/react-query";
import { FIRST_BOARD, type GivenAnswer } from "../shared/contract/first-requests.ts";
import { duty } from "./client.ts";
import { parseRoute } from "./routing/route.ts";

/**
 * Takes the answers that the door wrote into the page, and sends the other requests of every start at once, before
 * anything is rendered.
 *
 * @returns the edition of the given answers (`app.edition`); null where the page came without answers.
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

/** Puts each answer where the query of its screen finds it. */
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
