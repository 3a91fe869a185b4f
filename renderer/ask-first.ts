import type { QueryClient } from "@tanstack/react-query";
import { duty } from "./client.ts";
import { parseRoute } from "./routing/route.ts";
import { loadBoard } from "./shell/screens.ts";

/**
 * Asks for what every start needs, and for what the board shows, before anything is rendered and all at once: one answer waits for no
 * other, nor for the screen's code.
 */
export function askFirst(queries: QueryClient): void {
  void queries.prefetchQuery(duty.settings.get.queryOptions({ input: {} }));
  void queries.prefetchQuery(duty.app.info.queryOptions({ input: {} }));
  if (parseRoute(window.location.hash).screen !== "board") return;
  void loadBoard();
  void queries.prefetchQuery(duty.board.get.queryOptions({ input: { lead: null } }));
  void queries.prefetchQuery(duty.app.sinceLastStart.queryOptions({ input: {} }));
}
