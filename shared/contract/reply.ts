import { z } from "zod";
import type { ErrorFacts } from "../domain/errors.ts";

/**
 * What crosses every door: replies are data, because an exception that crosses a process keeps only its
 * message. The sentence for people is chosen by code (`shared/words/errors.ts`).
 */
export type Reply =
  | {
      ok: true;
      value: unknown;
      /** The step that a write made, by which it can be undone; null where it made none. */
      step?: string | null;
    }
  | { ok: false; error: ReplyError };

export type ReplyError = ErrorFacts;

/** A request at a door: the name of a procedure, such as `board.get`, and its input. */
export const request = z.object({
  name: z.string().max(80),
  input: z.unknown(),
  /** The session that the writes belong to, see `session.steps`; left out by doors without a person in front. */
  session: z.string().max(80).optional(),
});
export type Request = z.infer<typeof request>;
