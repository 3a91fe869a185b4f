import { createContext, useContext } from "react";

export const OpenSearchContext = createContext<() => void>(() => undefined);

/** Opens the search over the current screen, as Ctrl K does. */
export const useOpenSearch = (): (() => void) => useContext(OpenSearchContext);
