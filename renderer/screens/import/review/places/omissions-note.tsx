import type { ImportReview } from "../../../../../shared/contract/schemas/import-review.ts";
import { omissionWords } from "../../../../../shared/words/accounted.ts";
import { importText } from "../../../../text/import.ts";
import { useLocale, useText } from "../../../../text/use-text.ts";
import { AskingMark } from "./asking-mark.tsx";
import styles from "./places.module.css";

/** What the file held and the text does not, so that nobody takes the list for all that there is. */
export function OmissionsNote({ omissions }: { omissions: ImportReview["omissions"] }) {
  const t = useText(importText).places;
  const locale = useLocale();
  if (omissions === null || omissions.length === 0) return null;
  return (
    <p className={styles.omissions} role="note">
      <AskingMark />
      <span>{t.omitted(omissions.map((omission) => omissionWords(omission, locale)).join(t.between))}</span>
    </p>
  );
}
