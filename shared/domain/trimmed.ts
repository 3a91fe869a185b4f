/** White space of every width and sort, marks that take no room, and fillers that are letters by name and show nothing. */
const UNSEEN = String.raw`[\s\p{Z}\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]`;
const AROUND = new RegExp(`^${UNSEEN}+|${UNSEEN}+$`, "gu");

/** A text without what cannot be seen at its two ends; empty where nothing of it can be seen. */
export const trimmed = (text: string): string => text.replaceAll(AROUND, "");
