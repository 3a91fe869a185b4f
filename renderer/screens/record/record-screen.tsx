import { useQuery } from "@tanstack/react-query";
import { isPlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { useRoute } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import { FullForm } from "./full-form.tsx";

/** 登记活动: what happened, what it counts for and its proof, why the date is what it is. */
export function RecordScreen() {
  const t = useText(recordText);
  const { params } = useRoute();
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  if (!info.data) return <Screen title={t.title}>{null}</Screen>;
  const { obligation, subject, recurrence, date } = params;
  const of =
    obligation && subject && recurrence
      ? { obligationId: obligation, subjectId: subject, recurrenceId: recurrence }
      : null;
  const { today } = info.data;
  const happenedOn = isPlainDate(date) && date <= today ? date : today;
  // A new key starts a new draft when the address changes.
  return <FullForm key={JSON.stringify(params)} today={today} happenedOn={happenedOn} of={of} />;
}
