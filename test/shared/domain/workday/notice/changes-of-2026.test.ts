import { describe, expect, test } from "vitest";
import type { DutyError } from "../../../../../shared/domain/errors.ts";
import { readHolidayNotice } from "../../../../../shared/domain/workday/read-holiday-notice.ts";
import { bundledNotices } from "../../../../../shared/domain/workday/published-notices.ts";

const read = (text: string) => readHolidayNotice(text, { known: bundledNotices(), isConfirmed: false });

const changesBy = (text: string): string[] | null => {
  const notice = read(text);
  return notice.ok ? (notice.value.changes ?? []).map(({ date, becomes }) => `${date} ${becomes}`) : null;
};

const ADJUSTED = "国务院办公厅关于调整2026年国庆节调休安排的通知\n";
const LENGTHENED = "国务院办公厅关于延长2026年国庆节假期的通知\n延长2026年国庆节假期至10月9日（星期五），";
const REMEMBERED = "国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知\n";
const FREED = ["2026-10-10 plain"];
const TWO_MORE = ["2026-10-08 rest", "2026-10-09 rest"];

describe("a notice of change that takes a make-up day away, lengthens, or gives a day", () => {
  test.each([
    [`${ADJUSTED}10月10日（星期六）不再上班，照常公休。`, FREED],
    [`${ADJUSTED}10月10日（星期六）照常公休，不再上班。`, FREED],
    [`${ADJUSTED}10月10日（星期六）照常公休。`, FREED],
    [`${ADJUSTED}10月10日（星期六）不上班。`, FREED],
    [`${ADJUSTED}取消10月10日（星期六）上班。`, FREED],
    [`${LENGTHENED}10月10日（星期六）照常公休。`, [...TWO_MORE, "2026-10-10 rest"]],
    [`${LENGTHENED}10月10日（星期六）不再上班。`, [...TWO_MORE, "2026-10-10 plain"]],
    [`${LENGTHENED}10月10日（星期六）上班。`, TWO_MORE],
    ["国务院办公厅关于调整2026年劳动节调休安排的通知\n5月9日不上班。", ["2026-05-09 plain"]],
    [
      "国务院办公厅关于调整2026年劳动节调休安排的通知\n5月9日（星期六）不上班，5月10日（星期日）上班。",
      ["2026-05-09 plain", "2026-05-10 makeup"],
    ],
    ["国务院关于2026年9月3日放假的通知\n2026年9月3日（星期四）全国放假1天。", ["2026-09-03 rest"]],
    [
      "国务院关于2026年9月3日放假调休的通知\n9月3日（星期四）放假1天，9月4日（星期五）调休，9月6日（星期日）上班。",
      ["2026-09-03 rest", "2026-09-04 rest", "2026-09-06 makeup"],
    ],
    [
      `${REMEMBERED}2015年9月3日是中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日。9月3日（星期四）放假1天，9月4日（星期五）调休，9月6日（星期日）上班。`,
      [],
    ],
  ])("%s", (text, expected) => {
    expect(changesBy(text)).toEqual(expected);
  });
});

test.each([
  ["2026年劳动节：5月9日不上班。", "nothing-said", "5月9日"],
  ["2026年5月9日不上班", "nothing-said", "5月9日"],
  [`${REMEMBERED}2015年9月3日是中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日。`, "nothing-said", "9月3日"],
  ["国务院关于2026年9月3日放假的通知\n全国放假1天。", "wording", "9月3日"],
  [`${ADJUSTED}10月11日（星期日）上班。`, "too-few-off", ""],
])("%s is refused with its reason and its words", (text, kind, words) => {
  const notice = read(text);
  if (notice.ok) return expect.unreachable();
  const { fault } = (notice.error as DutyError<"holiday-notice-unreadable">).details;
  expect(fault.kind).toBe(kind);
  if ("words" in fault) expect(fault.words).toContain(words);
});
