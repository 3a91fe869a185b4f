import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether the page has taken over the first frame. Before that, in the text drawn by a door and during the takeover, a
 * part that is still to be loaded would be an error, so its placeholder is drawn.
 */
export const useIsTakenOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
