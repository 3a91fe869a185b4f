import { Segmented, Select } from "antd";
import type { RequirementKind } from "../../../../shared/domain/obligation/requirement.ts";
import { importText } from "../../../text/import.ts";
import { requirementText } from "../../../text/requirement.ts";
import { useText } from "../../../text/use-text.ts";
import { REVIEW_VIEWS, type ReviewFilter, type ReviewView } from "./candidates/candidate-groups.ts";
import styles from "./review-screen.module.css";

interface ReviewFilterBarProps {
  filter: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
  /** Kinds that there are. */
  kinds: readonly RequirementKind[];
  /** The number of doubtful candidates, as their view lists them. */
  unsure: number;
}

const isOffered = (view: ReviewView): view is (typeof REVIEW_VIEWS)[number] =>
  REVIEW_VIEWS.some((offered) => offered === view);

/** What the list shows: all, what waits, what is in doubt, what has no number; and of which kind. */
export function ReviewFilterBar({ filter, onChange, kinds, unsure }: ReviewFilterBarProps) {
  const t = useText(importText);
  const words = useText(requirementText);
  const label = (view: (typeof REVIEW_VIEWS)[number]) =>
    view === "unsure" && unsure > 0 ? `${t.filters[view]} ${unsure}` : t.filters[view];
  return (
    <header data-screen-only className={styles.filter}>
      <Segmented<ReviewView>
        aria-label={t.filter}
        size="small"
        value={isOffered(filter.view) ? filter.view : "all"}
        options={REVIEW_VIEWS.map((value) => ({ value, label: label(value) }))}
        onChange={(view) => onChange({ ...filter, view })}
      />
      <Select<RequirementKind | "all">
        aria-label={t.filterKind}
        size="small"
        className={styles.kinds}
        value={filter.kind ?? "all"}
        options={[{ value: "all", label: t.allKinds }, ...kinds.map((value) => ({ value, label: words.kinds[value] }))]}
        onChange={(kind) => onChange({ ...filter, kind: kind === "all" ? null : kind })}
      />
    </header>
  );
}
