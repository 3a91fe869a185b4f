import type { DataFolder } from "../../db/data-folder.ts";
import { addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import { insertActivity } from "../support/recorded-entry.ts";
import { activityOn, valueOf, withFilled } from "./kept-years.ts";
import { type Ratio, medianMs } from "./measure.ts";
import { rules } from "./suggest.ts";

const ACTIVITIES = 10_000;
const DUTIES = 300;
/** As it is typed: a word, its initials, a person, a day, and what nothing answers to. */
const TYPED = ["学习", "jtxx", "参加人17", "8月15日", "党章 参加人4", "qqqq"] as const;

/** Searching 10,000 activities, their people and notes, in a real data folder, against listing them. */
export const searchBench = (): Promise<Ratio[]> =>
  withFilled(fill, async ({ dispatch }) => {
    const rows: Ratio[] = [];
    for (const words of TYPED) {
      const oursMs = await medianMs(7, () => valueOf(dispatch, "search.find", { words }));
      const peerMs = await medianMs(7, () => valueOf(dispatch, "activities.list", EVER));
      rows.push({ name: `search for ${words}, 10,000 activities`, oursMs, peer: "listing them", peerMs });
    }
    const afterWriteMs = await medianMs(3, async () => {
      await valueOf(dispatch, "settings.set", { leadDays: 5 });
      await valueOf(dispatch, "search.find", { words: "" });
    });
    const peerMs = await medianMs(3, () => valueOf(dispatch, "activities.list", EVER));
    rows.push({
      name: "what is searched made ready after a write",
      oursMs: afterWriteMs,
      peer: "listing them",
      peerMs,
    });
    return rows;
  });

const EVER = { from: "1900-01-01", to: "2199-12-31" };
const FIRST = plainDate("2021-01-01");
const PEOPLE = 60;

async function fill({ store }: DataFolder): Promise<void> {
  const duties = [...rules().obligations.values()].slice(0, DUTIES);
  await store.transaction(async ({ obligations, subjects, activities }) => {
    const bodies = new Set(duties.flatMap((duty) => duty.subjects.map(({ id }) => id)));
    for (const name of bodies) await subjects.insert({ id: name, name, kind: "unit" });
    const people = Array.from({ length: PEOPLE }, (_, at) => `参加人${at}`);
    for (const name of people) await subjects.insert({ id: name, name, kind: "person" });
    for (const duty of duties) await obligations.insert(duty);
    for (let at = 0; at < ACTIVITIES; at++) {
      const { title = "" } = duties[at % DUTIES] ?? {};
      const activity = {
        ...activityOn(addDays(FIRST, at % 2_000)),
        id: `a${at}`,
        title: `${title}第${at}次`,
        place: "三楼会议室",
        note: NOTE,
      };
      const came = [0, 7, 19].map((step) => people[(at + step) % PEOPLE] ?? "");
      const attended = came.map((name) => ({ subjectId: name, name, attendance: "attended" as const, hours: null }));
      await insertActivity(activities, activity, [], [], attended);
    }
  });
}

const NOTE = "会议传达了上级来文，逐条对照要点，明确了下一步分工，由牵头处室按月报送进度，年底统一汇总。";
