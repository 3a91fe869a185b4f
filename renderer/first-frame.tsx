import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import type { GivenAnswer } from "../shared/contract/first-requests.ts";
import type { Settings } from "../shared/contract/schemas/settings.ts";
import { App } from "./app.tsx";
import { putAnswers } from "./ask-first.ts";
import { lookSheet } from "./theme/css-variables.ts";
import { scaleOf } from "./theme/look.ts";

/**
 * The board as text, drawn by the doors from the answers that they write into the page
 * (`shared/application/transports/first-answers.ts`), so that its figures and rows are painted before any script runs.
 * The tree equals that of `main.tsx`, which takes it over.
 *
 * @returns the markup of `#root`, and the styles of the look in the settings.
 */
export function drawFirstFrame(answers: readonly GivenAnswer[]): { readonly markup: string; readonly styles: string } {
  const queries = new QueryClient();
  putAnswers(queries, answers);
  const settings = answers.find(({ name }) => name === "settings.get")?.value as Settings | undefined;
  return {
    markup: renderToString(
      <StrictMode>
        <App queries={queries} />
      </StrictMode>,
    ),
    styles: settings ? lookSheet(settings.theme, scaleOf(settings.textSize)) : "",
  };
}
