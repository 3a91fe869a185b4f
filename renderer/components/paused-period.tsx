import type { PausedPeriod as Paused } from "../../shared/contract/schemas/obligation.ts";
import { commonText } from "../text/common.ts";
import { useDates } from "../text/dates.ts";
import { useText } from "../text/use-text.ts";

/** 停一期：第8周（2月16日至2月22日，春节）没有工作日 */
export function PausedPeriodLine({ label, first, last, holidays }: Paused) {
  const t = useText(commonText);
  const dates = useDates();
  return <>{t.paused(label, dates.day(first), dates.day(last), holidays.join(t.listComma))}</>;
}
