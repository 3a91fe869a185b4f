import { AnnouncedDays } from "../../shared/domain/observance/announced-days.ts";
import { suggestCredits } from "../../shared/application/activities/suggest/suggest-credits.ts";
import { NO_RECORDS } from "../../shared/application/view/records.ts";
import { RuleBook } from "../../shared/application/view/rule-book.ts";
import type { Rules } from "../../shared/application/view/rules.ts";
import { Snapshot } from "../../shared/application/view/snapshot.ts";
import { DEFAULT_SETTINGS } from "../../shared/application/ports/load-settings.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Obligation } from "../../shared/domain/obligation/obligation.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";
import { type Ratio, medianMs } from "./measure.ts";
import { mixedDuties } from "./mixed-obligations.ts";

const DUTIES = 10_000;
export const TITLE = "0916机关第三党支部集体学习意识形态工作责任制（视频）暨主题党日";

const BODIES = [
  "党组",
  "中心组",
  "第一党支部",
  "第二党支部",
  "机关纪委",
  "工会",
  "机关团委",
  "科普部",
  "学会部",
  "办公室",
];
const ACTS = [
  "集体学习",
  "专题研究",
  "抽查",
  "专题汇报",
  "听取",
  "警示教育",
  "走访慰问",
  "主题党日",
  "述职评议",
  "培训班",
];
const TOPICS = [
  "意识形态工作",
  "党风廉政建设",
  "党章",
  "五化建设",
  "网上舆情",
  "安全生产",
  "青年人才",
  "学会换届",
  "科普讲座",
  "档案",
];

/** What an activity could count for among 10,000 duties, once they are derived, against dividing their titles into words. */
export async function suggestBench(): Promise<Ratio[]> {
  const snapshot = new Snapshot(new RuleBook(rules()), NO_RECORDS);
  snapshot.allRows();
  const request = { title: TITLE, happenedOn: plainDate("2026-09-16"), key: null };
  suggestCredits(snapshot, request);
  const oursMs = await medianMs(25, () => suggestCredits(snapshot, request));
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const titles = [...snapshot.facts.obligations.values()].map(({ title }) => title);
  const peerMs = await medianMs(5, () => titles.map((title) => [...segmenter.segment(title)]));
  return [{ name: "what a title could count for, 10,000 obligations", oursMs, peer: "Intl.Segmenter, titles", peerMs }];
}

export function rules(): Rules {
  const duties = mixedDuties(DUTIES).map(({ obligation }, n) => named(obligation, n));
  return {
    today: plainDate("2026-09-16"),
    settings: DEFAULT_SETTINGS,
    calendar: new WorkdayCalendar(bundledNotices()),
    obligations: new Map(duties.map((duty) => [duty.id, duty])),
    events: [],
    plans: new Map(),
    announced: AnnouncedDays.NONE,
    groups: [],
    subjectNames: new Map(BODIES.map((name) => [name, name])),
    sharedFrom: new Map(),
    closings: new Map(),
    preserved: new Map(),
  };
}

function named(duty: Obligation, n: number): Obligation {
  const [body = "", act = "", topic = ""] = [
    BODIES[n % 10],
    ACTS[Math.floor(n / 10) % 10],
    TOPICS[Math.floor(n / 100) % 10],
  ];
  return { ...duty, title: `${act}${topic}`, actor: body, subjects: [{ id: body, name: body }], category: topic };
}
