import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { client, duty } from "../../client.ts";
import { Trouble, useTroubleSentence } from "../../components/trouble.tsx";
import { saveFile } from "../../data/save-file.ts";
import { navigate, useRoute } from "../../routing/use-route.ts";
import { useMessage } from "../../shell/messages.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useDates } from "../../text/dates.ts";
import { peopleText } from "../../text/people.ts";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { BodyTable } from "./body-table.tsx";
import { GroupTable } from "./group-table.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { PersonTable } from "./person-table.tsx";

const TABS = ["persons", "bodies", "groups"] as const;
type Tab = (typeof TABS)[number];

/** 人员: persons and bodies of the roster as of today, and the groups that they make. The address keeps the tab. */
export function PeopleScreen() {
  const t = useText(peopleText);
  const dates = useDates();
  const { params } = useRoute();
  const tab = TABS.find((each) => each === params["tab"]) ?? "persons";
  const [isImporting, setImporting] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const roster = useQuery(duty.roster.get.queryOptions({ input: {} }));
  const save = useExport();
  const { data } = roster;
  return (
    <Screen
      title={t.title}
      caption={data && t.asOf(dates.day(data.on), data.persons.length, data.bodies.length)}
      body="bare"
      actions={
        <>
          <Segmented<Tab>
            aria-label={t.tab}
            value={tab}
            options={TABS.map((value) => ({ value, label: t.tabs[value] }))}
            onChange={(value) => navigate("people", { tab: value })}
          />
          <Button
            disabled={!data || data.persons.length + data.bodies.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t.export}
          </Button>
          <Button type="primary" disabled={!data} onClick={() => setImporting(true)}>
            {t.take}
          </Button>
        </>
      }
    >
      {roster.error && <Trouble error={roster.error} onRetry={roster.refetch} />}
      {data && tab === "persons" && (
        <PersonTable persons={data.persons} on={data.on} onOpen={({ id }) => setShown(id)} />
      )}
      {data && tab === "bodies" && <BodyTable bodies={data.bodies} />}
      {data && tab === "groups" && <GroupTable roster={data} />}
      {data && <ImportDialog isOpen={isImporting} roster={data} onClose={() => setImporting(false)} />}
      <PersonDialog person={data?.persons.find(({ id }) => id === shown) ?? null} onClose={() => setShown(null)} />
    </Screen>
  );
}

/** Makes the workbook and saves it for the person, with a message about its place or the failure. */
function useExport() {
  const t = useText(printText);
  const message = useMessage();
  const sentence = useTroubleSentence();
  return useMutation({
    mutationFn: async () => {
      const file = await client.roster.exportTable({});
      return { file, saved: await saveFile(file) };
    },
    onSuccess: ({ file, saved }) => {
      if (saved) message.success(saved.path ? t.saved(saved.path) : t.downloaded(file.name));
    },
    onError: (error) => message.error(sentence(error)),
  });
}
