import type { PlaceKind } from "./places.ts";

/** What is typed, and what has to be stored; in the order of the ways of typing. */
type Good = readonly [text: string, value: string | number];

const COMING: readonly Good[] = [
  ["2026-11-5", "2026-11-05"],
  ["20261125", "2026-11-25"],
  ["12月15日", "2026-12-15"],
  ["２０２６／１２／３（周四）", "2026-12-03"],
  ["十月十五日", "2026-10-15"],
];
const TIME: readonly Good[] = [
  ["9:30", "09:30"],
  ["0930", "09:30"],
  ["下午3点", "15:00"],
  ["０９：３０", "09:30"],
  ["九点半", "09:30"],
];
const WHOLE: readonly Good[] = [
  ["7", 7],
  ["１２", 12],
  ["十五", 15],
  ["２０", 20],
  ["二十五", 25],
];

/** Texts that each kind of field reads, one for each way. */
export const GOOD: Readonly<Record<PlaceKind, readonly Good[]>> = {
  past: [
    ["2026-8-15", "2026-08-15"],
    ["20260805", "2026-08-05"],
    ["8月9日", "2026-08-09"],
    ["２０２６／９／３（周四）", "2026-09-03"],
    ["八月十五日", "2026-08-15"],
  ],
  coming: COMING,
  spring: [
    ["2026-3-5", "2026-03-05"],
    ["20260512", "2026-05-12"],
    ["5.3", "2026-05-03"],
    ["２０２６／６／２", "2026-06-02"],
    ["五月三日", "2026-05-03"],
  ],
  "month-day": [
    ["8-5", "08-05"],
    ["0503", "05-03"],
    ["2月29日", "02-29"],
    ["２０２６／６／３０", "06-30"],
    ["七月一日", "07-01"],
  ],
  time: TIME,
  number: [
    ["12.5", 12.5],
    ["１２", 12],
    ["十五", 15],
    ["８．５", 8.5],
    ["二十", 20],
  ],
  whole: WHOLE,
  year: [
    ["2021", 2021],
    ["２０２４", 2024],
    ["2023年", 2023],
    ["１９９９", 1999],
    ["2030", 2030],
  ],
};

const NO_DAY = ["2026-02-30", "abc", "13月5日", "2026-8", "八月三十二日"];

/** Texts that no field of the kind reads, one for each way. */
export const BAD: Readonly<Record<PlaceKind, readonly string[]>> = {
  past: NO_DAY,
  coming: NO_DAY,
  spring: NO_DAY,
  "month-day": ["2-30", "abc", "13月5日", "2026-8", "八月三十二日"],
  time: ["25:00", "abc", "9:7", "上午15点", "九点八十分"],
  number: ["1,20", "abc", "1e3", "１２３４５６７８９", "十十"],
  whole: ["1,20", "abc", "1e3", "１２３４５６７８９", "十十"],
  year: ["20,21", "abc", "2e3", "１２３４５６７８９", "十十"],
};
