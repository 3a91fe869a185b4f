import { createContext, useContext } from "react";

/** `name`: the event's words, where the screen knows them already. */
export type OpenEvents = (name?: string) => void;

export const OpenEventsContext = createContext<OpenEvents>(() => undefined);

/** Opens the drawer in which events are logged, over the current screen. */
export const useOpenEvents = (): OpenEvents => useContext(OpenEventsContext);
