import { expect, test } from "vitest";
import { recordedSentence } from "../../../renderer/recording/recorded-sentence.ts";
import { suggestionOfRow } from "../../../renderer/recording/suggestion-of-row.ts";
import { recordText } from "../../../renderer/text/record.ts";
import { dueRow } from "../fixture/due-rows.ts";

const late = {
  ...suggestionOfRow(dueRow({ title: "主题党日", subject: "一支", due: "2026-08-31" })),
  periodLabel: "8月",
};
const activity = { title: "主题党日" };

test.each([
  [[], true, "已登记：主题党日", "Recorded: 主题党日"],
  [[late], true, /^已登记：主题党日。.*主题党日 8月没有计入/, /Not counted.*主题党日 8月/],
  [[], false, /没能查到相近的事项，只计入自己勾选的/, /only what you ticked/],
])("%#", (unseen, isAnswered, chinese, english) => {
  expect(recordedSentence({ activity, unseen, isAnswered }, recordText["zh-CN"])).toMatch(chinese);
  expect(recordedSentence({ activity, unseen, isAnswered }, recordText.en)).toMatch(english);
});
