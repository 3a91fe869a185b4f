import { useQuery } from "@tanstack/react-query";
import { duty } from "../client.ts";
import { detailsText } from "../text/details.ts";
import { useText } from "../text/use-text.ts";
import { routeHash } from "../routing/route.ts";
import detail from "./occurrence/occurrence-detail.module.css";
import styles from "./unsigned-hint.module.css";

/** Asks for the clerk's name below a history that has unsigned entries, until one is given. */
export function UnsignedHint({ entries }: { entries: readonly { readonly by: string }[] }) {
  const t = useText(detailsText);
  const { data: settings } = useQuery(duty.settings.get.queryOptions({ input: {} }));
  if (settings?.clerkName !== "" || entries.every(({ by }) => by !== "")) return null;
  return (
    <p className={detail.hint}>
      {t.unsigned}{" "}
      <a className={styles.link} href={routeHash("settings", { section: "unit" })}>
        {t.giveName}
      </a>
    </p>
  );
}
