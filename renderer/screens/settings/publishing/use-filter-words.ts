import type { CalendarFilter } from "../../../../shared/contract/schemas/calendar-filter.ts";
import { useDates } from "../../../text/dates.ts";
import { publishingText } from "../../../text/publishing.ts";
import { requirementText } from "../../../text/requirement.ts";
import { useText } from "../../../text/use-text.ts";

/** A filter in words: 组织部、办公室，党建，只要期限. */
export function useFilterWords(): (filter: CalendarFilter) => string {
  const t = useText(publishingText);
  const { kinds: kindNames } = useText(requirementText);
  const dates = useDates();
  return ({ units, categories, kinds, from, to, contents }) => {
    const parts = [
      units.map((unit) => unit || t.noUnit),
      categories,
      kinds.map((kind) => kindNames[kind]),
      from === null && to === null ? [] : [t.span(from ? dates.full(from) : "", to ? dates.full(to) : "")],
    ].filter((part) => part.length > 0);
    const what = parts.length === 0 ? [t.everything] : parts.map((part) => part.join(t.separator));
    return [...what, t.contents[contents]].join(" · ");
  };
}
