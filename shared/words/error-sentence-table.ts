import type { ErrorCode, ErrorDetails } from "../domain/errors.ts";

/** A sentence for every code: what happened and what to do about it. */
export type ErrorSentenceTable = { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string };
