import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";

/** The words and units of a duty, which may change without touching its rule. */
export interface Basics {
  readonly title: string;
  readonly shortTitle: string;
  readonly category: string;
  readonly lead: string;
  readonly actor: string;
  readonly supporting: readonly string[];
  readonly evidenceKinds: ObligationView["evidenceKinds"];
}

export const NO_BASICS: Basics = {
  title: "",
  shortTitle: "",
  category: "",
  lead: "",
  actor: "",
  supporting: [],
  evidenceKinds: [],
};

/** The basics of a duty in the form's fields; a missing name is an empty text. */
export const basicsOf = (duty: ObligationView): Basics => ({
  title: duty.title,
  shortTitle: duty.shortTitle,
  category: duty.category,
  lead: duty.lead ?? "",
  actor: duty.actor ?? "",
  supporting: duty.supporting,
  evidenceKinds: duty.evidenceKinds,
});

/** The basics in the form of the contract. */
export interface StoredBasics {
  title?: string;
  shortTitle?: string;
  category?: string;
  lead?: string | null;
  actor?: string | null;
  supporting?: string[];
  evidenceKinds?: ObligationView["evidenceKinds"];
}

/** A form's parts trimmed for the contract; a title or short title without words is left out. */
export function storable(parts: Partial<Basics>): StoredBasics {
  const { title, shortTitle, category, lead, actor, supporting, evidenceKinds } = parts;
  return {
    ...(title?.trim() && { title: title.trim() }),
    ...(shortTitle?.trim() && { shortTitle: shortTitle.trim() }),
    ...(category !== undefined && { category: category.trim() }),
    ...(lead !== undefined && { lead: lead.trim() || null }),
    ...(actor !== undefined && { actor: actor.trim() || null }),
    ...(supporting !== undefined && { supporting: unitNames(supporting) }),
    ...(evidenceKinds !== undefined && { evidenceKinds: [...evidenceKinds] }),
  };
}

/** The `parts` that differ from the stored duty; null when none does. */
export function changedBasics(duty: ObligationView, parts: Partial<Basics>): StoredBasics | null {
  const stored = storable(basicsOf(duty));
  const changed = Object.entries(storable(parts)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(stored[name as keyof StoredBasics]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

const unitNames = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.trim()).filter((name) => name !== "")),
];
