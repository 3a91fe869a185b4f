import type { UpperLayer } from "../rule/layer-form.tsx";

/** The rule that is being written in the drawer of a duty. */
export type Writing = { readonly rule: "own" | "floor" } | { readonly rule: "layer"; readonly layer: UpperLayer };
