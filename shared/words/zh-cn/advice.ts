/** On what ground a requirement is offered that the plan does not state. */
export const adviceSourcesInChinese = {
  anniversary: "推定：周年纪念日，原文没有写日期",
  event: "推定：每有这样的事办一次，事情发生时登记",
  "one-thing": "推定：点名了一件具体的事，原文没有写次数",
};
