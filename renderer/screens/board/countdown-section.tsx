import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import type { CountdownLine } from "./countdown-lines.ts";
import { DueLine } from "./due-line.tsx";
import { DueListHead } from "./due-list-head.tsx";
import { RepeatedLine } from "./repeated-line.tsx";
import { Nothing, Section } from "./section.tsx";

interface CountdownSectionProps {
  lines: readonly CountdownLine[];
  lead: string | null;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** 倒计时: what falls due next, by effective date; a duty that comes back is one line. */
export function CountdownSection({ lines, lead, days }: CountdownSectionProps) {
  const t = useText(boardText);
  return (
    <Section
      title={t.countdown}
      note={lines.length > 0 && t.countdownNote(lines.length)}
      aside={
        <a href={routeHash("calendar", { view: "list" })} data-screen-only>
          {t.wholeYear}
        </a>
      }
    >
      {lines.length === 0 && <Nothing>{t.noUpcoming}</Nothing>}
      {lines.length > 0 && <DueListHead figureHead={t.column.left} />}
      <Pages items={lines}>
        {({ group, following }) =>
          following > 0 ? (
            <RepeatedLine key={keyText(group.first)} group={group} following={following} lead={lead} days={days} />
          ) : (
            <DueLine key={keyText(group.first)} group={group} day={days.get(group.first.shownDate)} />
          )
        }
      </Pages>
    </Section>
  );
}
