import { vevent } from "../../../support/calendar-file.ts";

/** A file after the habits of a calendar program, with what is to be read from it. */
export interface ForeignCalendar {
  readonly name: string;
  /** The lines between BEGIN:VCALENDAR and END:VCALENDAR, or the whole text. */
  readonly lines: readonly string[] | string;
  /** `title date time …` of each entry: its days from 2025 to 2027, at most six, `-` for one that is called off. */
  readonly entries: readonly string[];
  /** `reason@line` of what is not read. */
  readonly unread?: readonly string[];
}

const WINDOWS_CHINA = [
  "BEGIN:VTIMEZONE",
  "TZID:China Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "END:STANDARD",
  "END:VTIMEZONE",
];
const OUTLOOK_EASTERN = [
  "BEGIN:VTIMEZONE",
  "TZID:Eastern Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16011104T020000",
  "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
  "TZOFFSETFROM:-0400",
  "TZOFFSETTO:-0500",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010311T020000",
  "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
  "TZOFFSETFROM:-0500",
  "TZOFFSETTO:-0400",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

export const FOREIGN_CALENDARS: readonly ForeignCalendar[] = [
  {
    name: "Outlook: a Windows zone with its definition, from the year 1601",
    lines: [
      ...WINDOWS_CHINA,
      ...vevent(
        "UID:040000008200E0",
        'DTSTART;TZID="China Standard Time":20261008T143000',
        'DTEND;TZID="China Standard Time":20261008T160000',
        "SUMMARY;LANGUAGE=zh-cn:主任办公会",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "PRIORITY:5",
        "CLASS:PUBLIC",
      ),
    ],
    entries: ["主任办公会 2026-10-08 14:30"],
  },
  {
    name: "Outlook: a Windows zone without a definition",
    lines: vevent("UID:a", "DTSTART;TZID=Tokyo Standard Time:20261008T093000", "SUMMARY:视频会"),
    entries: ["视频会 2026-10-08 08:30"],
  },
  {
    name: "Outlook: daylight saving of another zone moves the time here",
    lines: [
      ...OUTLOOK_EASTERN,
      ...vevent(
        "UID:a",
        "DTSTART;TZID=Eastern Standard Time:20261030T210000",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "SUMMARY:越洋会",
      ),
    ],
    entries: ["越洋会 2026-10-31 09:00 2026-11-07 10:00"],
  },
  {
    name: "Outlook: an all-day series with UNTIL as a moment",
    lines: vevent(
      "UID:a",
      "DTSTART;VALUE=DATE:20260105",
      "DTEND;VALUE=DATE:20260106",
      "RRULE:FREQ=MONTHLY;UNTIL=20260405T000000Z;BYMONTHDAY=5",
      "SUMMARY:月报",
    ),
    entries: ["月报 2026-01-05 2026-02-05 2026-03-05 2026-04-05"],
  },
  {
    name: "Outlook: a meeting that was called off (METHOD:CANCEL)",
    lines: ["METHOD:CANCEL", ...vevent("UID:a", "DTSTART:20261008T060000Z", "SUMMARY:已取消: 例会", "SEQUENCE:2")],
    entries: ["已取消: 例会 -2026-10-08 14:00"],
  },
  {
    name: "Outlook: the last working day of a month",
    lines: vevent(
      "UID:a",
      "DTSTART;VALUE=DATE:20260130",
      "RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "SUMMARY:月末盘点",
    ),
    entries: ["月末盘点 2026-01-30 2026-02-27 2026-03-31"],
  },
  {
    name: "Thunderbird: one day moved, one day left out",
    lines: [
      ...vevent(
        "UID:t1",
        "DTSTART;TZID=Asia/Shanghai:20260901T090000",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "EXDATE;TZID=Asia/Shanghai:20260915T090000",
        "SUMMARY:周例会",
        "X-MOZ-GENERATION:3",
      ),
      ...vevent(
        "UID:t1",
        "RECURRENCE-ID;TZID=Asia/Shanghai:20260908T090000",
        "DTSTART;TZID=Asia/Shanghai:20260909T100000",
        "SUMMARY:周例会",
        "SEQUENCE:1",
      ),
    ],
    entries: ["周例会 2026-09-01 09:00 2026-09-09 10:00 2026-09-22 09:00 2026-09-29 09:00"],
  },
  {
    name: "Thunderbird: the old prefix before a zone, without a definition",
    lines: vevent("UID:a", "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260701T100000", "SUMMARY:连线"),
    entries: ["连线 2026-07-01 16:00"],
  },
  {
    name: "Thunderbird: EXDATE as a moment of UTC",
    lines: vevent(
      "UID:a",
      "DTSTART;TZID=Asia/Shanghai:20260901T070000",
      "RRULE:FREQ=DAILY;COUNT=3",
      "EXDATE:20260901T230000Z",
      "SUMMARY:晨会",
    ),
    entries: ["晨会 2026-09-01 07:00 2026-09-03 07:00"],
  },
  {
    name: "Thunderbird: a task beside an event",
    lines: [
      "BEGIN:VTODO",
      "UID:x",
      "SUMMARY:写总结",
      "END:VTODO",
      ...vevent("UID:a", "DTSTART;VALUE=DATE:20261201", "SUMMARY:总结会"),
    ],
    entries: ["总结会 2026-12-01"],
    unread: ["other-component@4"],
  },
  {
    name: "iPhone: EXDATE lines one by one, UNTIL at the end of the day here",
    lines: vevent(
      "UID:a",
      "DTSTART;VALUE=DATE:20260301",
      "RRULE:FREQ=DAILY;UNTIL=20260304T155959Z",
      "EXDATE;VALUE=DATE:20260302",
      "EXDATE;VALUE=DATE:20260303",
      "SUMMARY:值班",
      "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
    ),
    entries: ["值班 2026-03-01 2026-03-04"],
  },
  {
    name: "iPhone: a place on several folded lines with escapes",
    lines: [
      "BEGIN:VEVENT",
      "UID:a",
      "DTSTART;VALUE=DATE:20261201",
      "SUMMARY:座谈会\\, 第一",
      " 次\\; 扩大",
      'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="东湖: 一号楼":geo:30.5,114.3',
      "END:VEVENT",
    ],
    entries: ["座谈会, 第一次; 扩大 2026-12-01"],
  },
  {
    name: "Android: DURATION in place of an end",
    lines: vevent("UID:a", "DTSTART;TZID=Asia/Shanghai:20261201T090000", "DURATION:PT1H30M", "SUMMARY:培训"),
    entries: ["培训 2026-12-01 09:00"],
  },
  {
    name: "Android: an all-day event whose end is its start",
    lines: vevent("UID:a", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261201", "SUMMARY:值守"),
    entries: ["值守 2026-12-01"],
  },
  {
    name: "Huawei: floating times are times here",
    lines: vevent("UID:a", "DTSTART:20261201T083000", "SUMMARY:升旗"),
    entries: ["升旗 2026-12-01 08:30"],
  },
  {
    name: "Xiaomi: no UID, lines that end with LF alone",
    lines:
      "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261201T003000Z\nSUMMARY:早会\nEND:VEVENT\nEND:VCALENDAR\n",
    entries: ["早会 2026-12-01 08:30"],
  },
  {
    name: "Samsung: a birthday each year, 29 February",
    lines: vevent("UID:a", "DTSTART;VALUE=DATE:19880229", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "SUMMARY:生日"),
    entries: ["生日"],
  },
  {
    name: "飞书: a zone by its database name without a definition, an alarm, a long description",
    lines: vevent(
      "UID:f-1@feishu.cn",
      "DTSTART;TZID=Asia/Shanghai:20261012T140000",
      "DTEND;TZID=Asia/Shanghai:20261012T150000",
      "SUMMARY:项目评审",
      "DESCRIPTION:视频会议：https://vc.feishu.cn/j/1\\n会议号：1",
      "BEGIN:VALARM",
      "TRIGGER:-PT5M",
      "ACTION:DISPLAY",
      "DESCRIPTION:提醒",
      "END:VALARM",
    ),
    entries: ["项目评审 2026-10-12 14:00"],
  },
  {
    name: "飞书: a fortnight with WKST",
    lines: vevent(
      "UID:a",
      "DTSTART;TZID=Asia/Shanghai:20260907T140000",
      "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU;COUNT=3",
      "SUMMARY:双周会",
    ),
    entries: ["双周会 2026-09-07 14:00 2026-09-21 14:00 2026-10-05 14:00"],
  },
  {
    name: "飞书: a series that ends beyond every calendar",
    lines: vevent(
      "UID:a",
      "DTSTART;VALUE=DATE:20270301",
      "RRULE:FREQ=YEARLY;INTERVAL=1;UNTIL=99991231T235959Z",
      "SUMMARY:植树",
    ),
    entries: ["植树 2027-03-01"],
  },
  {
    name: "WPS: a mark before the text, the title in the middle of the properties",
    lines:
      "\uFEFFBEGIN:VCALENDAR\r\nPRODID:-//WPS//Calendar//CN\r\nVERSION:2.0\r\nX-WR-CALNAME:工作\r\nBEGIN:VEVENT\r\nSUMMARY:交材料\r\nDTSTART;VALUE=DATE:20261130\r\nUID:w\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    entries: ["交材料 2026-11-30"],
  },
  {
    name: "WPS: the parts of the rule say the time again",
    lines: vevent(
      "UID:a",
      "DTSTART;TZID=Asia/Shanghai:20260910T093000",
      "RRULE:FREQ=MONTHLY;COUNT=2;BYMONTHDAY=10;BYHOUR=9;BYMINUTE=30;BYSECOND=0",
      "SUMMARY:例检",
    ),
    entries: ["例检 2026-09-10 09:30 2026-10-10 09:30"],
  },
  {
    name: "Google: a zone for the whole calendar, times in UTC",
    lines: [
      "X-WR-TIMEZONE:Asia/Shanghai",
      ...vevent("UID:g@google.com", "DTSTART:20261001T010000Z", "SUMMARY:升旗", "STATUS:CONFIRMED"),
    ],
    entries: ["升旗 2026-10-01 09:00"],
  },
  {
    name: "Google: floating times in the zone of the calendar",
    lines: ["X-WR-TIMEZONE:Asia/Tokyo", ...vevent("UID:a", "DTSTART:20261001T100000", "SUMMARY:连线")],
    entries: ["连线 2026-10-01 09:00"],
  },
  {
    name: "Google: the changed day of a series that the file lacks",
    lines: vevent("UID:g", "RECURRENCE-ID:20261005T010000Z", "DTSTART:20261006T010000Z", "SUMMARY:改期的例会"),
    entries: ["改期的例会 2026-10-06 09:00"],
  },
  {
    name: "KDE: RDATE with and without a period",
    lines: vevent(
      "UID:a",
      "DTSTART;TZID=Asia/Shanghai:20260901T090000",
      "RDATE;TZID=Asia/Shanghai:20260903T090000,20260905T100000",
      "RDATE;VALUE=PERIOD;TZID=Asia/Shanghai:20260907T090000/PT1H",
      "SUMMARY:集训",
    ),
    entries: ["集训 2026-09-01 09:00 2026-09-03 09:00 2026-09-05 10:00 2026-09-07 09:00"],
  },
  {
    name: "Evolution: a zone of its own name, defined in the file",
    lines: [
      "BEGIN:VTIMEZONE",
      "TZID:/freeassociation.sourceforge.net/自定义",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0545",
      "TZOFFSETTO:+0545",
      "END:STANDARD",
      "END:VTIMEZONE",
      ...vevent("UID:a", "DTSTART;TZID=/freeassociation.sourceforge.net/自定义:20261001T060000", "SUMMARY:会"),
    ],
    entries: ["会 2026-10-01 08:15"],
  },
  {
    name: "Exchange: one UID twice, the higher SEQUENCE counts",
    lines: [
      ...vevent("UID:a", "SEQUENCE:3", "DTSTART;VALUE=DATE:20261003", "SUMMARY:新"),
      ...vevent("UID:a", "SEQUENCE:1", "DTSTART;VALUE=DATE:20261001", "SUMMARY:旧"),
    ],
    entries: ["新 2026-10-03"],
    unread: ["duplicate@10"],
  },
  {
    name: "钉钉: one day of a series called off",
    lines: [
      ...vevent("UID:d", "DTSTART;TZID=Asia/Shanghai:20260901T090000", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:站会"),
      ...vevent(
        "UID:d",
        "RECURRENCE-ID;TZID=Asia/Shanghai:20260902T090000",
        "DTSTART;TZID=Asia/Shanghai:20260902T090000",
        "SUMMARY:站会",
        "STATUS:CANCELLED",
      ),
    ],
    entries: ["站会 2026-09-01 09:00 -2026-09-02 09:00 2026-09-03 09:00"],
  },
  {
    name: "khal: a zone whose changes stand one by one, which its name knows better",
    lines: [
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Berlin",
      "BEGIN:STANDARD",
      "DTSTART:20251026T020000",
      "RDATE:20261025T020000",
      "TZNAME:CET",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20260329T030000",
      "TZNAME:CEST",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
      ...vevent("UID:k", "DTSTART;TZID=Europe/Berlin:20261024T100000", "RRULE:FREQ=DAILY;COUNT=2", "SUMMARY:连线"),
    ],
    entries: ["连线 2026-10-24 16:00 2026-10-25 17:00"],
  },
  {
    name: "钉钉: a description as a web page beside the plain one, participants with quoted names",
    lines: vevent(
      "UID:dt-2",
      "DTSTART;TZID=Asia/Shanghai:20261016T153000",
      'ATTENDEE;CN="张三;办公室: 主任";ROLE=REQ-PARTICIPANT:mailto:zs@office.example',
      'X-ALT-DESC;FMTTYPE=text/html:<p style="color:red">通知</p>',
      "SUMMARY:保密检查",
      "DESCRIPTION:通知",
    ),
    entries: ["保密检查 2026-10-16 15:30"],
  },
  {
    name: "vCalendar 1.0 of an old phone: its properties are no rule of RFC 5545",
    lines: vevent("UID:a", "DTSTART:20261001T010000Z", "RRULE:W1 MO #0", "SUMMARY:旧手机"),
    entries: [],
    unread: ["rule@7"],
  },
  {
    name: "a zone that nobody knows",
    lines: vevent("UID:a", "DTSTART;TZID=Mars/Olympus:20261001T010000", "SUMMARY:火星"),
    entries: [],
    unread: ["unknown-zone@6"],
  },
  {
    name: "DTEND before DTSTART, a duration that cannot be read",
    lines: [
      ...vevent("UID:a", "DTSTART:20261001T010000Z", "DTEND:20260930T010000Z", "SUMMARY:甲"),
      ...vevent("UID:b", "DTSTART:20261001T010000Z", "DURATION:一小时", "SUMMARY:乙"),
    ],
    entries: ["甲 2026-10-01 09:00", "乙 2026-10-01 09:00"],
    unread: ["end-before-start@7", "bad-duration@13"],
  },
  {
    name: "broken folding: the rest of a line stands at the edge",
    lines: ["BEGIN:VEVENT", "UID:a", "DTSTART;VALUE=DATE:20261001", "SUMMARY:很长的", "标题", "END:VEVENT"],
    entries: ["很长的 2026-10-01"],
    unread: ["no-property@8"],
  },
  {
    name: "lines that end with CR alone, NULs in the words",
    lines:
      "BEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:a\rDTSTART;VALUE=DATE:20261001\rSUMMARY:国\u0000庆\rEND:VEVENT\rEND:VCALENDAR",
    entries: ["国庆 2026-10-01"],
  },
  {
    name: "an event that is not closed before the next, and a file that is cut off",
    lines:
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:甲\r\nDTSTART;VALUE=DATE:20261001\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20261002\r\nSUMMARY:乙\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:c",
    entries: ["乙 2026-10-02"],
    unread: ["unclosed@1", "unclosed@2", "unclosed@11"],
  },
  {
    name: "rules within a day, without end, and of a billion years",
    lines: [
      ...vevent("UID:a", "DTSTART:20261001T010000Z", "RRULE:FREQ=SECONDLY", "SUMMARY:秒"),
      ...vevent("UID:b", "DTSTART;VALUE=DATE:20261001", "RRULE:FREQ=YEARLY;INTERVAL=1000000000", "SUMMARY:亿"),
      ...vevent("UID:c", "DTSTART;VALUE=DATE:20261001", "RRULE:FREQ=DAILY;COUNT=999999999", "SUMMARY:多"),
      ...vevent("UID:d", "DTSTART;VALUE=DATE:20261001", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "SUMMARY:无"),
    ],
    entries: [],
    unread: ["rule@7", "rule@13", "rule@19", "rule@25"],
  },
  {
    name: "days that no calendar has, and none at all",
    lines: [
      ...vevent("UID:a", "DTSTART;VALUE=DATE:20260230", "SUMMARY:甲"),
      ...vevent("UID:b", "SUMMARY:乙"),
      ...vevent("UID:c", "DTSTART;VALUE=DATE:00010101", "SUMMARY:丙"),
      ...vevent("UID:d", "DTSTART:明天", "SUMMARY:丁"),
    ],
    entries: [],
    unread: ["bad-date@6", "no-start@9", "outside-calendar@15", "bad-date@20"],
  },
  {
    name: "THISANDFUTURE, EXRULE, two rules",
    lines: [
      ...vevent(
        "UID:a",
        "DTSTART;VALUE=DATE:20261001",
        "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261001",
        "SUMMARY:甲",
      ),
      ...vevent("UID:b", "DTSTART;VALUE=DATE:20261001", "RRULE:FREQ=DAILY;COUNT=2", "EXRULE:FREQ=DAILY", "SUMMARY:乙"),
      ...vevent(
        "UID:c",
        "DTSTART;VALUE=DATE:20261001",
        "RRULE:FREQ=DAILY;COUNT=2",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "SUMMARY:丙",
      ),
    ],
    entries: [],
    unread: ["range@7", "exrule@14", "several-rules@21"],
  },
];
