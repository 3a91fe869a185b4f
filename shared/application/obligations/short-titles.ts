import { refusedInput } from "../../domain/errors.ts";
import { distinctShortTitles, withDistinctShortTitles } from "../../domain/obligation/distinct-short-titles.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { shortTitleOf } from "../../domain/obligation/short-title.ts";
import type { ObligationRepository } from "../ports/stores/obligation-store.ts";

/**
 * The duty with a short title that no other duty of its plan has. It is made from the title unless a person typed one.
 */
export async function withOwnShortTitle(
  obligations: ObligationRepository,
  duty: Omit<Obligation, "shortTitle">,
  typed: string | undefined,
): Promise<Obligation> {
  if (typed !== undefined) {
    await refuseTakenShortTitle(obligations, duty, typed);
    return { ...duty, shortTitle: typed };
  }
  const made = { ...duty, shortTitle: shortTitleOf(duty.title) };
  const names = distinctShortTitles([...(await obligations.listOf(duty.planId)), made]);
  return { ...made, shortTitle: names.get(made.id) ?? made.shortTitle };
}

/** @throws {DutyError} `invalid-input` where another duty of the plan is shown under that short title. */
export async function refuseTakenShortTitle(
  obligations: ObligationRepository,
  { id, planId }: Pick<Obligation, "id" | "planId">,
  typed: string,
): Promise<void> {
  const others = withDistinctShortTitles(await obligations.listOf(planId)).filter((other) => other.id !== id);
  if (others.some(({ shortTitle }) => shortTitle === typed)) throw refusedInput("shortTitle", "short-title-taken");
}

/** Stores distinct short titles for the new duties of a plan; its older duties keep theirs. */
export async function settleShortTitles(
  obligations: ObligationRepository,
  planId: string,
  made: readonly Obligation[],
): Promise<void> {
  const names = distinctShortTitles(await obligations.listOf(planId));
  for (const duty of made) {
    const shortTitle = names.get(duty.id) ?? duty.shortTitle;
    if (shortTitle !== duty.shortTitle) await obligations.update({ ...duty, shortTitle });
  }
}
