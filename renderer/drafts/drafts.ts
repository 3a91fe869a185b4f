import { DraftStore } from "./draft-store.ts";

/** The drafts of this window. A browser that forbids its storage throws when it is only looked at. */
export const drafts = new DraftStore(sessionStorageOrNone());

function sessionStorageOrNone(): Storage | null {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
