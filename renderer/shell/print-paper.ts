import type { QueryClient } from "@tanstack/react-query";
import { layOutForPaper } from "../components/pages/paper.ts";

/** Prints the shown paper, or the screen in its form for paper (`print.css`), once every line of it is there. */
export async function printPaper(queries: QueryClient): Promise<void> {
  const paper = document.querySelector<HTMLIFrameElement>("iframe[data-paper]");
  if (paper?.contentWindow) return paper.contentWindow.print();
  const end = layOutForPaper();
  if (queries.isFetching() > 0) await answered(queries);
  window.print();
  end();
}

/** Waits until no request is under way and the answers are drawn. */
async function answered(queries: QueryClient): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = queries.getQueryCache().subscribe(() => {
    if (queries.isFetching() === 0) resolve();
  });
  await promise;
  stop();
  await frame();
  await frame();
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
