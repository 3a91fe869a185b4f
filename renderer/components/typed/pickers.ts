import dateFns from "@rc-component/picker/generate/dateFns";
import type { PickerRef } from "@rc-component/picker";
import generatePicker, { type PickerProps } from "antd/es/date-picker/generatePicker";
import { startOfWeek } from "date-fns";
import { createElement } from "react";
import { type PlainDate, toUtc } from "../../../shared/domain/date/plain-date.ts";

type Picker = ReturnType<typeof generatePicker<Date>>;

/**
 * Ant Design's picker over date-fns. Its days are midnights in UTC, so that no zone moves one; its today is the core's
 * and not the machine's; its weeks begin on Monday in both languages.
 */
function newPicker(today: PlainDate): Picker {
  return generatePicker<Date>({
    ...dateFns,
    getNow: () => toUtc(today),
    locale: {
      ...dateFns.locale,
      getWeekFirstDay: () => 1,
      getWeekFirstDate: (_locale, day) => startOfWeek(day, { weekStartsOn: 1 }),
    },
  });
}

export type OneDayProps = PickerProps<Date> & React.RefAttributes<PickerRef>;

const pickers = new Map<PlainDate, Picker>();

/** A picker whose today is `today`; the same component as long as the day lasts. */
export function drawPicker(today: PlainDate, props: OneDayProps): React.ReactElement {
  const picker = pickers.get(today) ?? newPicker(today);
  pickers.set(today, picker);
  return createElement<OneDayProps>(picker as React.ComponentType<OneDayProps>, props);
}
