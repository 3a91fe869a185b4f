import { Button } from "../../components/button.tsx";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { Tag } from "../../components/tag.tsx";
import { boardText } from "../../text/board.ts";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import styles from "./progress.module.css";

/** 期初未填: not behind, and the way to say what was done before the import. */
export function AwaitedOpening({ row }: { row: DueRow }) {
  const t = useText(boardText);
  const common = useText(commonText);
  const open = useOpenOccurrence();
  return (
    <span className={styles.opening}>
      <Tag tone="quiet">{common.awaitsOpening}</Tag>
      <Button size="small" type="link" onClick={() => open(row)}>
        {t.fillOpening}
      </Button>
    </span>
  );
}
