/** A notice for 2027 in the usual form, written for the tests: the days off are made up and agree with the law. */
export const NOTICE_2027 = `关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。2月14日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月5日`;

/** The same with 春节 a day shorter and one Sunday worked for it. */
export const NOTICE_2027_WITH_28_FEBRUARY = NOTICE_2027.replace(
  /^二、.*$/mu,
  "二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月28日（周日）上班。",
);

/** The days of 2026 as they were announced, in our own words. */
export const NOTICE_2026 = `关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅
2025年11月4日`;

/** A notice of change that lengthens a holiday of 2026. @param until e.g. `7月12日`. */
export const lengthened = (holiday: string, until: string): string =>
  `关于延长2026年${holiday}假期的通知\n延长2026年${holiday}假期至${until}。\n国务院办公厅\n2026年1月26日`;
