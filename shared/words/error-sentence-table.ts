import type { ErrorCode, ErrorDetails } from "../domain/errors.ts";

/** A sentence for every code: what happened, and what the person can do. */
export type ErrorSentenceTable = { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string };
