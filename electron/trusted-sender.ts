import type { WebFrameMain } from "electron";
import { APP_ORIGIN } from "./app-scheme.ts";

/**
 * Whether a message comes from the top frame of our own page. A frame within it (a paper's preview), a page of
 * another origin, and a frame that is gone by now (null) are not trusted.
 *
 * A top frame is told by having no parent: Electron may hand out several objects for one frame, so comparing with
 * `sender.mainFrame` would not be safe.
 */
export const isOwnTopFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
