/**
 * Which folder may import which of ours (docs/architecture.md shows the same table). What is not listed is
 * refused; `packages` are the only outside modules a layer may load.
 */
export interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** Prefixes of outside packages; `node:` stands for Node's own modules. */
  readonly packages: readonly string[];
}

/**
 * Folders whose folders are closed rooms. `row`: from below, each room may import those before it and no later one, every room is named
 * and nothing lies beside them. `openedBy`: no room imports another, and of the layer only that folder imports any.
 */
export const ROOMS: readonly (Row | Apart)[] = [
  {
    folder: "shared/application",
    row: [
      // What is needed from outside, with the shortest ways to ask for it.
      "ports",
      // What is derived from the store and today.
      "view",
      // What each use case is given.
      "core",
      // What a change would take away, and what it would do.
      "preserve",
      "effects",
      // Use cases, a room for each group.
      "activities",
      "events",
      "occurrences",
      "obligations",
      "standing",
      "subjects",
      "roster",
      "coverage",
      "holidays",
      "acts",
      "calendar",
      "papers",
      "board",
      "search",
      "imports",
      "years",
      "reminders",
      "publishing",
      "program",
      "restore",
      "steps",
      // What the doors share, and what answers them.
      "transports",
      "dispatch",
    ],
  },
  // What screens share lies beside them, in renderer/.
  { folder: "renderer/screens", openedBy: "renderer/shell" },
];

export interface Row {
  readonly folder: string;
  readonly row: readonly string[];
}

export interface Apart {
  readonly folder: string;
  readonly openedBy: string;
}

const PURE = ["date-fns", "@date-fns/utc", "chinese-days", "zod"];

export const LAYERS: readonly Layer[] = [
  { folder: "shared/domain", mayImport: [], packages: [...PURE, "rrule"] },
  {
    folder: "shared/extraction",
    mayImport: ["shared/domain"],
    packages: [
      ...PURE,
      "opencc-js",
      "@scure/base",
      "fflate",
      "htmlparser2",
      "cfb",
      "jieba-wasm/web",
      "unpdf",
      "pdfjs-dist/cmaps",
    ],
  },
  { folder: "shared/words", mayImport: ["shared/domain"], packages: PURE },
  {
    folder: "shared/paper",
    mayImport: ["shared/domain", "shared/words"],
    packages: ["docx", "htmlparser2", "fflate"],
  },
  { folder: "shared/icalendar", mayImport: ["shared/domain", "shared/words"], packages: [...PURE, "ical.js"] },
  {
    folder: "shared/contract",
    mayImport: ["shared/domain", "shared/words"],
    packages: [...PURE, "@orpc/contract", "@orpc/client"],
  },
  {
    folder: "shared/application",
    mayImport: [
      "shared/domain",
      "shared/words",
      "shared/paper",
      "shared/extraction",
      "shared/icalendar",
      "shared/contract",
    ],
    packages: [...PURE, "@orpc/server", "@noble/hashes", "@scure/base", "pinyin-pro"],
  },
  { folder: "db", mayImport: ["shared"], packages: ["node:", "better-sqlite3", "kysely", "yauzl", "yazl", "zod"] },
  { folder: "threads", mayImport: ["shared"], packages: ["node:", "jieba-wasm/web"] },
  { folder: "electron", mayImport: ["shared", "db", "threads"], packages: ["node:", "electron", "uuid", "zod"] },
  {
    folder: "host",
    mayImport: ["shared", "db", "threads"],
    packages: ["node:", "@scure/base", "commander", "uuid", "zod"],
  },
  {
    folder: "renderer",
    mayImport: [
      "shared/domain",
      "shared/words",
      "shared/paper",
      "shared/extraction",
      "shared/icalendar",
      "shared/contract",
    ],
    packages: [
      "react",
      "react-dom",
      "antd",
      "@rc-component/picker",
      "@ant-design/",
      "@fullcalendar/react",
      "@tanstack/react-query",
      "@orpc/",
      "temporal-polyfill",
      "fflate",
      "date-fns",
      "@date-fns/utc",
      "zod",
    ],
  },
  { folder: "build", mayImport: ["build", "host", "threads", "shared"], packages: [""] },
  {
    folder: "test",
    mayImport: ["shared", "db", "threads", "electron", "host", "renderer", "build", "test"],
    packages: [""],
  },
];
