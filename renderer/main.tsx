import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { transport } from "./client.ts";
import { keepCompositionKeys } from "./keyboard/composition-keys.ts";
import { createQueryClient, invalidateOnEvents } from "./query-client.ts";
import { askFirst } from "./ask-first.ts";
import "./styles.css";
import "./print.css";

// Before any other listener of the page, so that it comes first.
keepCompositionKeys(window);

const queries = createQueryClient();
invalidateOnEvents(transport, queries, askFirst(queries));

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App queries={queries} />
  </StrictMode>,
);
