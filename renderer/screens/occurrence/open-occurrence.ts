import { createContext, useContext } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";

/** `among`: the row stands for several subjects, so that the list of them comes first. */
export type OpenOccurrence = (row: DueRow, among?: boolean) => void;

export const OpenOccurrenceContext = createContext<OpenOccurrence>(() => undefined);

/** Opens the drawer of an occurrence over the current screen. */
export const useOpenOccurrence = (): OpenOccurrence => useContext(OpenOccurrenceContext);
