import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { calendarText } from "../../text/calendar.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { isWorked } from "./working-day-step.ts";

/** Moves a planned date, by drag or by key: at once, with undo; a rest day is named and asked about first. */
export function usePlanMove(days: ReadonlyMap<PlainDate, DayView>) {
  const t = useText(calendarText);
  const common = useText(commonText);
  const dates = useDates();
  const { modal, message } = App.useApp();
  const undo = useUndoMessage();
  const sentence = useTroubleSentence();
  const plan = useMutation(duty.occurrences.plan.mutationOptions());

  const store = async (row: DueRow, date: PlainDate | null) =>
    plan.mutateAsync({ key: keyOf(row), date, time: row.plannedTime });

  /** @returns whether the plan was moved. */
  return async (row: DueRow, date: PlainDate): Promise<boolean> => {
    const day = days.get(date);
    const isSure =
      isWorked(day) ||
      (await modal.confirm({
        title: t.restDayTitle(dates.dayAndWeekday(date), common.dayKind[day?.kind ?? "weekend"]),
        content: t.restDayQuestion,
        okText: t.moveAnyway,
        cancelText: common.cancel,
        okButtonProps: { type: "default" },
      }));
    if (!isSure) return false;
    try {
      await store(row, date);
    } catch (error) {
      void message.error(sentence(error));
      return false;
    }
    undo.offer(t.movedTo(row.shortTitle, dates.dayAndWeekday(date)), async () => {
      await store(row, row.plannedDate);
      return t.movedBack;
    });
    return true;
  };
}
