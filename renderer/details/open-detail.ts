import { createContext, useContext } from "react";
import type { Detail } from "./details.ts";

export const OpenDetailContext = createContext<(detail: Detail) => void>(() => undefined);

/** Opens something on record in the drawer over the current screen; from within the drawer it can be gone back from. */
export const useOpenDetail = (): ((detail: Detail) => void) => useContext(OpenDetailContext);
