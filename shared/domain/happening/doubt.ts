/** Why a title does not tell of a duty for certain. */
export type Doubt =
  /** It tells of another kind of thing: `found` and not `wanted`. */
  | { readonly kind: "act"; readonly found: string | null; readonly wanted: string | null }
  /** It does not say that it was about `wanted`. */
  | { readonly kind: "object"; readonly found: string | null; readonly wanted: string | null }
  /** It was another's, or it is not said whose it was. */
  | { readonly kind: "who"; readonly found: string | null; readonly wanted: string | null }
  /** It has a word more than the duty and every title account for. */
  | { readonly kind: "beyond"; readonly found: string; readonly wanted: null }
  /** Others held it, and somebody was there. */
  | { readonly kind: "attended"; readonly found: string; readonly wanted: null };
