import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "./app.tsx";
import { transport } from "./client.ts";
import { keepCompositionKeys } from "./keyboard/composition-keys.ts";
import { createQueryClient, invalidateOnEvents } from "./query-client.ts";
import "./styles.css";
import "./print.css";

// Compiled schemas need eval, which the page's content policy forbids.
z.config({ jitless: true });

// Before any other listener of the page, so that it comes first.
keepCompositionKeys(window);

const queries = createQueryClient();
invalidateOnEvents(transport, queries);

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App queries={queries} />
  </StrictMode>,
);
