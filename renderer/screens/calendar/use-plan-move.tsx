import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { calendarText } from "../../text/calendar.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import { isWorked } from "./working-day-step.ts";
import { useMessage } from "../../shell/messages.tsx";

/** The time of a plan: a day, and a time (`HH:MM`) where one is set. */
export interface PlanSlot {
  readonly date: PlainDate;
  readonly time: string | null;
}

/** Moves a plan, by drag or by key: at once, with undo; a rest day is named and asked about first. */
export function usePlanMove(days: ReadonlyMap<PlainDate, DayView>) {
  const t = useText(calendarText);
  const common = useText(commonText);
  const dates = useDates();
  const { modal } = App.useApp();
  const message = useMessage();
  const undo = useUndoMessage();
  const sentence = useTroubleSentence();
  const plan = useMutation(duty.occurrences.plan.mutationOptions());
  const moveSession = useMutation(duty.occurrences.moveSession.mutationOptions());

  /** A session of a quota stores a day of its own; the plan of an occurrence is stored with the occurrence. */
  const store = async ({ row, session }: CalendarEntry, { date, time }: PlanSlot): Promise<unknown> => {
    if (session) return moveSession.mutateAsync({ id: session.id, date, time });
    return row && plan.mutateAsync({ key: keyOf(row), date, time });
  };

  /** @returns whether the plan was moved. */
  return async (entry: CalendarEntry, to: PlanSlot): Promise<boolean> => {
    const { date, time } = to;
    const day = days.get(date);
    const isSure =
      date === entry.date ||
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
      await store(entry, to);
    } catch (error) {
      message.error(sentence(error));
      return false;
    }
    undo.offer(t.movedTo(entry.title, [dates.dayAndWeekday(date), time].filter(Boolean).join(" ")));
    return true;
  };
}
