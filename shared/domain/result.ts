import type { DutyError } from "./errors.ts";

/** An outcome that the caller has to look at: expected trouble is a value, not an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DutyError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = <T = never>(error: DutyError): Result<T> => ({ ok: false, error });

/** The value, or the error thrown: for the edge where trouble becomes a reply anyway. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw result.error;
  return result.value;
}
