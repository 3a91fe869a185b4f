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
      /** Of a write: the step of the session that it was, to be undone by; null where it was none. */
      step?: string | null;
    }
  | { ok: false; error: ReplyError };

export type ReplyError = ErrorFacts;

/** A request as it crosses a door: `board.get` and its input. */
export const request = z.object({
  name: z.string().max(80),
  input: z.unknown(),
  /** Whose steps its writes belong to, see `session.steps`; left out by doors without a person in front. */
  session: z.string().max(80).optional(),
});
export type Request = z.infer<typeof request>;
