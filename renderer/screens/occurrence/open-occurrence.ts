import { createContext, useContext } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";

export const OpenOccurrenceContext = createContext<(row: DueRow) => void>(() => undefined);

/** Opens the drawer of an occurrence over the current screen. */
export const useOpenOccurrence = (): ((row: DueRow) => void) => useContext(OpenOccurrenceContext);
