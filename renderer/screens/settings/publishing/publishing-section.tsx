import { useQuery } from "@tanstack/react-query";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { publishingText } from "../../../text/publishing.ts";
import { useText } from "../../../text/use-text.ts";
import { SettingRow, SettingSection } from "../setting-row.tsx";
import { AddPublication } from "./add-publication.tsx";
import { PublicationItem } from "./publication-item.tsx";
import styles from "./publishing.module.css";

/** Calendars that are kept up to date outside of the program: where, with what content, and how the last attempt went. */
export function PublishingSection() {
  const t = useText(publishingText);
  const { data: publications, error, refetch } = useQuery(duty.publications.list.queryOptions({ input: {} }));
  return (
    <SettingSection heading={t.heading} name="publishing">
      <SettingRow label={t.list} help={t.help}>
        {() => (
          <>
            {error && <Trouble error={error} onRetry={refetch} />}
            {publications?.length === 0 && <span className={styles.aside}>{t.none}</span>}
            {publications && publications.length > 0 && (
              <ul className={styles.list}>
                {publications.map((publication) => (
                  <PublicationItem key={publication.id} publication={publication} />
                ))}
              </ul>
            )}
          </>
        )}
      </SettingRow>
      <SettingRow label={t.add}>{() => <AddPublication />}</SettingRow>
    </SettingSection>
  );
}
