/** White space of every width and sort, marks that take no room, and fillers that are letters by name and show nothing. */
const UNSEEN = String.raw`[\s\p{Z}\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]`;
const AROUND = new RegExp(`^${UNSEEN}+|${UNSEEN}+$`, "gu");

/** A text without invisible characters at its two ends; empty where it has no visible character. */
export const trimmed = (text: string): string => text.replaceAll(AROUND, "");

/**
 * Marks that show nothing and change what is shown or compared: control characters but tab and line ends, what turns the
 * direction of writing, and spaces of no width. Joiners stay, because emoji and Indic scripts are written with them.
 */
const HIDDEN = new RegExp(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]`,
  "gu",
);

/**
 * A text without hidden characters, and without invisible ones at its two ends, so that two texts that look alike are
 * alike.
 */
export const asRead = (text: string): string => trimmed(text.replaceAll(HIDDEN, ""));
