import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import styles from "./read-only-banner.module.css";

/** Says above every screen why nothing can be changed. */
export function ReadOnlyBanner({ reason }: { reason: NonNullable<AppInfo["readOnly"]> }) {
  const t = useText(shellText);
  return (
    <div className={styles.banner} role="status">
      {t.readOnly[reason]}
    </div>
  );
}
