import type { OccurrenceId } from "../domain/obligation/occurrence.ts";

/** The thing of ours that a UID of our own export names. */
export type OwnThing =
  | { readonly what: "occurrence" | "planned"; readonly key: OccurrenceId }
  | { readonly what: "session"; readonly id: string }
  | { readonly what: "series" };

/** Reads a UID back that `event-uid.ts` made; null for the UID of another program. */
export function ownThingOf(uid: string): OwnThing | null {
  const [, local, planned] = /^(.+)@(planned\.)?duty-calendar$/.exec(uid) ?? [];
  if (local === undefined) return null;
  const [first = "", second = "", ...rest] = local.split("-");
  if (first === "session" && rest.length === 0) {
    const id = decoded(second);
    return id === null ? null : { what: "session", id };
  }
  const [obligationId, subjectId, recurrenceId] = [decoded(first), decoded(second), unescaped(rest.join("-"))];
  if (!obligationId || !subjectId || !recurrenceId) return null;
  if (recurrenceId.startsWith("series.")) return { what: "series" };
  return { what: planned === undefined ? "occurrence" : "planned", key: { obligationId, subjectId, recurrenceId } };
}

/** A part whose own hyphens were written as `~`. */
const decoded = (part: string): string | null => unescaped(part.replaceAll("~", "-"));

/** Null for broken escapes. */
function unescaped(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
