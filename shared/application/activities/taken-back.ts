import type { CreditChange } from "../../domain/compliance/activity-history.ts";
import type { Credit } from "../../domain/compliance/credit.ts";

/** A credit that counts no more. */
export const takenBack = (credit: Credit): CreditChange => ({
  id: credit.id,
  key: { obligationId: credit.obligationId, subjectId: credit.subjectId, recurrenceId: credit.recurrenceId },
  before: { amount: credit.amount, reason: credit.reason },
  after: null,
});
