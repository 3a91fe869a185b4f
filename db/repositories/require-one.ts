import { DutyError } from "../../shared/domain/errors.ts";

/**
 * A change that met no row is a change to something that is not there.
 *
 * @throws {DutyError} `not-found`.
 */
export function requireOne(rows: bigint, what: string, id: string): void {
  if (rows === 0n) throw new DutyError("not-found", { what, id });
}
