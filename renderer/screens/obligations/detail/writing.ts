import type { UpperLayer } from "../rule/layer-form.tsx";

/** Which rule of a duty is being written in its drawer. */
export type Writing = { readonly rule: "own" | "floor" } | { readonly rule: "layer"; readonly layer: UpperLayer };
