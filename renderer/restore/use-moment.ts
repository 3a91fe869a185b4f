import { localMoment } from "../data/local-moment.ts";
import { useDates } from "../text/dates.ts";

/** Writes the instant of a backup as its day and time: 9月14日 17:30. */
export function useMoment(): (instant: string) => string {
  const dates = useDates();
  return (instant) => {
    const { day, time } = localMoment(instant);
    return `${dates.day(day)} ${time}`;
  };
}
