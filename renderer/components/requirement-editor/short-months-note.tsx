import { isAnnouncedDue, isYearly } from "../../../shared/domain/obligation/due-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { parseRule } from "../../../shared/domain/recurrence/parse-rule.ts";
import { type ShortMonths, shortMonthOf, shortMonthsOf } from "../../../shared/domain/recurrence/short-months.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./requirement-editor.module.css";

/** What the rule does in months that have no such day; nothing where each has it. */
export function ShortMonthsNote({ requirement }: { requirement: Requirement }) {
  const t = useText(requirementText).shortMonths;
  const short = shortMonthsIn(requirement);
  if (short === null) return null;
  const { days, months, isLastDay, isInCommonYears } = short;
  const monthNames = months.map((month) => t.month(month)).join(t.comma);
  const dayNames = days.map((day) => (day > 0 ? t.day(day) : t.dayFromEnd(-day))).join(t.comma);
  const lack = isInCommonYears ? t.lackInCommonYears(monthNames, dayNames) : t.lack(monthNames, dayNames);
  return <p className={styles.shortMonths}>{isLastDay ? t.lastDay(lack) : t.leftOut(lack)}</p>;
}

function shortMonthsIn(requirement: Requirement): ShortMonths | null {
  if (requirement.kind === "cadence" && requirement.pattern !== null) {
    const rule = parseRule(requirement.pattern);
    return rule.ok ? shortMonthsOf(rule.value) : null;
  }
  if (!("due" in requirement) || requirement.due === null || isAnnouncedDue(requirement.due)) return null;
  if (!isYearly(requirement.due)) return null;
  const [month = 1, day = 1] = requirement.due.split("-").map(Number);
  return shortMonthOf(month, day);
}
