import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether the page has taken the first frame over. Before that, in the text that a door draws and while it is taken over, a part that
 * is still to be loaded would be an error of the page: what stands in for it is drawn.
 */
export const useIsTakenOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
