/** Why a title does not tell of a duty for certain. */
export type Doubt =
  /** The title is about another kind of thing: `found` and not `wanted`. */
  | { readonly kind: "act"; readonly found: string | null; readonly wanted: string | null }
  /** The title does not name the object `wanted`. */
  | { readonly kind: "object"; readonly found: string | null; readonly wanted: string | null }
  /** The thing was another body's, or the title names no body. */
  | { readonly kind: "who"; readonly found: string | null; readonly wanted: string | null }
  /** The title has a word that neither the duty nor any other duty's title accounts for. */
  | { readonly kind: "beyond"; readonly found: string; readonly wanted: null }
  /** Somebody else held the activity, and the unit only attended. */
  | { readonly kind: "attended"; readonly found: string; readonly wanted: null };
