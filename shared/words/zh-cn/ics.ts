/** What an exported calendar says. */
export const ICS = {
  /** Words of the event of a duty that is due. */
  event: {
    requirement: (text: string) => `要求：${text}`,
    lead: (unit: string) => `牵头：${unit}`,
    supporting: (units: readonly string[]) => `配合：${units.join("、")}`,
    subject: (subject: string) => `责任主体：${subject}`,
    moved: (nominal: string, other: string) => `规则日期：${nominal}（${other}）`,
    advanced: (day: string) => `因假期提前到${day}办`,
    postponed: (day: string) => `因假期顺延到${day}办`,
    provisional: "日期为预计：当年放假安排尚未公布",
    citation: (item: string, quote: string) => `依据：${item}“${quote}”`,
  },
  /** The name of a file that holds less than the whole calendar. */
  file: { some: "部分", noUnit: "未定单位" },
  /** Words of the event of a planned meeting. */
  meeting: {
    planned: "计划",
    held: "已开展",
    requirement: (text: string) => `要求：${text}`,
    lead: (unit: string) => `牵头：${unit}`,
    subject: (subject: string) => `责任主体：${subject}`,
    due: (day: string) => `期限：${day}`,
    movedDue: (day: string, other: string) => `执行日期：${day}（${other}）`,
    advanced: (day: string) => `由${day}提前`,
    postponed: (day: string) => `由${day}顺延`,
    noLimit: "期限：无，办结为止",
    movable: "计划日期，可以改期，不是期限",
    onRecord: "已登记当日开展的活动",
  },
  /** A title with details in brackets: `title（one，another）`. */
  withDetails: (title: string, details: readonly string[]) => `${title}（${details.join("，")}）`,
};

export type IcsWords = typeof ICS;
