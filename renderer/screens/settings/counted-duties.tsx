import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import type { ObservanceView } from "../../../shared/contract/schemas/observance.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useToday } from "../../data/use-today.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { observancesText } from "../../text/observances.ts";
import { useText } from "../../text/use-text.ts";

/** The duty, the observance's name, and the first day of the rule that awaits it. */
type Asked = ObservanceView["counted"][number] & { readonly name: string; readonly from: PlainDate };

/**
 * Duties that were imported with a counted day for an announced observance, and the button that lets them wait for the
 * announced days.
 */
export function CountedDuties({ views }: { views: readonly ObservanceView[] }) {
  const t = useText(observancesText);
  const today = useToday();
  const undo = useUndoMessage();
  const amend = useMutation({
    mutationFn: ({ obligationId: id, requirement, name, from }: Asked) =>
      client.obligations.amend({ id, requirement, effectiveFrom: from, reason: t.announcedEachYear(name) }),
    onSuccess: ({ title }) => undo.offer(t.awaits(title)),
  });
  const all = views.flatMap(({ name, counted }) => counted.map((duty) => ({ ...duty, name })));
  if (all.length === 0 || today === undefined) return null;
  return (
    <section aria-label={t.counted}>
      <p>{t.counted}</p>
      <ul>
        {all.map((duty) => (
          <li key={`${duty.name} ${duty.obligationId}`}>
            {t.countedDuty(duty.title, duty.due, duty.name)}{" "}
            <Button size="small" disabled={amend.isPending} onClick={() => amend.mutate({ ...duty, from: today })}>
              {t.await}
            </Button>
          </li>
        ))}
      </ul>
      {amend.error && <Trouble error={amend.error} />}
    </section>
  );
}
