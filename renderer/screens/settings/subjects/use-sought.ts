import { type RefObject, useEffect, useRef } from "react";
import { useRoute } from "../../../routing/use-route.ts";

/** The subject that the address names, `#/settings?section=subjects&id=…`; null: none. */
export const useSoughtId = (): string | null => useRoute().params["id"] ?? null;

/** Goes to the field within, once the address names that subject. */
export function useSought<E extends HTMLElement>(id: string): RefObject<E | null> {
  const place = useRef<E>(null);
  const isSought = useSoughtId() === id;
  useEffect(() => {
    if (!isSought) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.querySelector("input")?.focus({ preventScroll: true });
  }, [isSought]);
  return place;
}
