import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { backupMoment } from "../../../renderer/shell/backup-moment.ts";

test.each([
  ["2026-09-16T00:02:00.000Z", "zh-CN", "今天 08:02"],
  ["2026-09-15T16:30:00.000Z", "zh-CN", "今天 00:30"],
  ["2026-09-14T15:59:00.000Z", "zh-CN", "9月14日"],
  ["2026-09-14T15:59:00.000Z", "en", "14 Sep"],
  ["2026-09-16T00:02:00.000Z", "en", "today 08:02"],
] as const)("%s in %s is %s, in the product's zone", (instant, locale, text) => {
  expect(backupMoment(instant, plainDate("2026-09-16"), locale)).toBe(text);
});
