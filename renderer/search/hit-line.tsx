import type { SearchHit } from "../../shared/contract/schemas/search.ts";
import { StateMark } from "../components/state-mark.tsx";
import { Tag } from "../components/tag.tsx";
import { type DateWords, useDates } from "../text/dates.ts";
import { eventsText } from "../text/events.ts";
import { searchText } from "../text/search.ts";
import { useText } from "../text/use-text.ts";
import styles from "./search-box.module.css";

/** One hit: its name, the matching words beside the name, and the facts that tell it from similar ones. */
export function HitLine({ hit }: { hit: SearchHit }) {
  const t = useText(searchText);
  const events = useText(eventsText);
  const dates = useDates();
  const { words, date } = besides(hit, { t, undated: events.undated, dates });
  return (
    <>
      <span className={styles.title}>
        {hit.name}
        {hit.foundIn !== null && <span className={styles.foundIn}>　{hit.foundIn}</span>}
      </span>
      {hit.withdrawn && <Tag tone="quiet">{t.withdrawn[hit.kind]}</Tag>}
      {words !== "" && <span className={styles.more}>{words}</span>}
      {hit.kind === "duty" && hit.open && <StateMark state={hit.open.timeState} />}
      {date !== null && <span className={styles.date}>{date}</span>}
    </>
  );
}

interface Words {
  readonly t: (typeof searchText)["zh-CN"];
  readonly undated: string;
  readonly dates: DateWords;
}

function besides(
  hit: SearchHit,
  { t, undated, dates }: Words,
): { readonly words: string; readonly date: string | null } {
  switch (hit.kind) {
    case "duty": {
      const words = [hit.item && t.item(hit.item), hit.lead].filter(Boolean).join("　");
      return { words, date: hit.open && dates.day(hit.open.shownDate) };
    }
    case "activity":
      return { words: "", date: dates.day(hit.happenedOn) };
    case "event":
      return { words: hit.subject ?? "", date: hit.happenedOn ? dates.day(hit.happenedOn) : undated };
    case "evidence":
      return { words: hit.activity, date: dates.day(hit.happenedOn) };
    case "person":
      return { words: hit.groups.join("、"), date: null };
    case "subject":
      return { words: [t.subjectKinds[hit.subjectKind], ...hit.groups].join("　"), date: null };
  }
}
