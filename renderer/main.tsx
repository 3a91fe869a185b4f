import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { transport } from "./client.ts";
import { keepCompositionKeys } from "./keyboard/composition-keys.ts";
import { createQueryClient, invalidateOnEvents } from "./query-client.ts";
import { askFirst } from "./ask-first.ts";
import "./styles.css";
import "./print.css";

// This listener is added before any other of the page, so that it runs first.
keepCompositionKeys(window);

const queries = createQueryClient();
invalidateOnEvents(transport, queries, askFirst(queries));

const program = (
  <StrictMode>
    <App queries={queries} />
  </StrictMode>
);
const root = document.getElementById("root") as HTMLElement;
const { openedAt } = document.documentElement.dataset;
if (root.hasChildNodes() && openedAt === undefined) hydrateRoot(root, program);
else {
  root.replaceChildren();
  delete document.documentElement.dataset["openedAt"];
  createRoot(root).render(program);
}
