import { useQuery } from "@tanstack/react-query";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { Screen } from "../../shell/screen.tsx";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import { DataSection } from "./data/data-section.tsx";
import { DisplaySection } from "./display-section.tsx";
import { HolidaySection } from "./holidays/holiday-section.tsx";
import { ObservanceSection } from "./observance-section.tsx";
import { LeadTimeSection } from "./lead-time-section.tsx";
import { PublishingSection } from "./publishing/publishing-section.tsx";
import { RemindersSection } from "./reminders/reminders-section.tsx";
import styles from "./settings.module.css";
import { SubjectsSection } from "./subjects/subjects-section.tsx";
import { UnitSection } from "./unit-section.tsx";

/** What a person sets once: each change is stored as it is made. */
export function SettingsScreen() {
  const t = useText(settingsText);
  const { data: settings, error, refetch } = useQuery(duty.settings.get.queryOptions({ input: {} }));
  return (
    <Screen title={t.title}>
      {error && <Trouble error={error} onRetry={refetch} />}
      {settings && (
        <div className={styles.sections}>
          <UnitSection settings={settings} />
          <SubjectsSection />
          <DisplaySection settings={settings} />
          <LeadTimeSection settings={settings} />
          <RemindersSection settings={settings} />
          <PublishingSection />
          <HolidaySection />
          <ObservanceSection />
          <DataSection settings={settings} />
        </div>
      )}
    </Screen>
  );
}
