import { agreements, fitsAmong } from "../../../../shared/domain/happening/best-fits.ts";
import { type ReadDuty, readDuty } from "../../../../shared/domain/happening/duty-reading.ts";
import { scannerFor } from "../../../../shared/domain/happening/office-names.ts";
import { readTitle } from "../../../../shared/domain/happening/title-reading.ts";
import type { TitlePart } from "../../../../shared/domain/happening/title-part.ts";
import { d } from "../builders.ts";

const scanner = scannerFor(["科普部", "各部室", "综合党支部", "王建国", "党组书记"]);

const DAY = d("2026-07-15");

const duty = (id: string, title: string, more: Partial<ReadDuty> = {}): ReadDuty => ({
  id,
  title,
  category: "党建",
  actor: null,
  lead: "机关党委",
  supporting: [],
  subjects: [{ id: "office", name: "机关党委" }],
  citation: null,
  ...more,
});

const assigned = (name: string): Pick<ReadDuty, "actor" | "subjects"> => ({
  actor: name,
  subjects: [{ id: name, name }],
});

/** Duties of every kind of object and subject. */
const DUTIES = [
  duty("学习", "党组学习", assigned("党组")),
  duty("中心组", "党组理论学习中心组学习"),
  duty("党日", "主题党日", assigned("各支部")),
  duty("党员大会", "支部党员大会", assigned("机关第一党支部")),
  duty("党课", "党组书记讲党课"),
  duty("警示教育", "开展警示教育"),
  duty("谈话", "与新任干部廉政谈话", assigned("机关纪委")),
  duty("检查", "检查各支部台账", { supporting: ["机关纪委"] }),
  duty("总结", "报送半年党建工作总结", { lead: "科普部", ...assigned("科普部") }),
  duty("条例", "学习《纪律处分条例》"),
  duty("意识形态", "听取意识形态工作汇报", assigned("党组")),
  duty("慰问", "走访慰问老党员"),
  duty("讲座", "科普讲座", { category: "科普", lead: "科普部" }),
  duty("二季度", "第二季度安全检查", assigned("各部室")),
  duty("七一", "“七一”表彰大会"),
].map((one) => readDuty(one, scanner));

const MARKS = { holder: "", target: "×", recipient: "→" } as const;

const listOf = (words: Iterable<string>): string => [...words].join("、") || "—";

function partText({ acts, bodies, topics, rests, names, asides, plain, telling, attendedBefore }: TitlePart): string {
  const who = bodies.map(
    ({ body, name, role, place, isInherited }) =>
      `${MARKS[place]}${name}=${body ?? "?"}${role ? `/${role}` : ""}${isInherited ? "*" : ""}`,
  );
  const facts = [
    `acts ${listOf(acts.map(({ act, at }) => `${act.name}@${at}`))}`,
    `who ${listOf(who)}`,
    `topics ${listOf([...topics].map(([topic, at]) => `${topic}@${at}`))}`,
    `rests ${listOf(rests.map(({ text, isAttached }) => `${text}${isAttached ? "+" : ""}`))}`,
    `names ${listOf(names)}`,
    `asides ${listOf(asides)}`,
    `plain ${plain}`,
    `telling ${telling.replaceAll(" ", "_")}`,
  ];
  return [...facts, ...(attendedBefore === null ? [] : [`attended ${attendedBefore}`])].join(" | ");
}

/** What a title says, and to which duties it goes, in lines for people. */
export function described(title: string): string[] {
  const reading = readTitle(title, scanner);
  const { parts, period, days, isSeveral, isMadeUp, notDone, aside } = reading;
  const agreed = agreements(reading, DUTIES, DAY);
  const ids = new Set(DUTIES.map(({ id }) => id));
  const fits = [...fitsAmong(agreed, ids, ids)].flatMap(([id, fit]) => {
    if (fit.kind !== "doubtful") return [`${id}: ${fit.kind}${"other" in fit ? ` ${fit.other}` : ""}`];
    const { kind, ...rest } = fit.doubt;
    return fit.closeness > 0 ? [`${id}: ${kind} ${JSON.stringify(rest)} ${fit.closeness}`] : [];
  });
  return [
    ...parts.map(partText),
    `time ${JSON.stringify(period)} days ${days.length}${isSeveral ? ", several" : ""}${isMadeUp ? ", made up" : ""}`,
    ...(notDone === null ? [] : [`not done ${JSON.stringify(notDone)}`]),
    ...(aside === null ? [] : [`aside ${aside}`]),
    ...fits,
  ];
}
