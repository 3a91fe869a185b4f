import { describe, expect, test } from "vitest";
import type { ActivityWithRows } from "../../../../renderer/details/activity/activity-with-rows.ts";
import {
  type EditDraft,
  changeOf,
  draftOf,
  ownSuggestions,
  withRemainingFiles,
} from "../../../../renderer/details/activity/edit-draft.ts";
import { keyText } from "../../../../renderer/data/occurrence-key.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { quotaRows } from "../../fixture/due-rows.ts";

const [row] = quotaRows;
if (!row) throw new Error("a quota row was expected");
const { obligationId, subjectId, recurrenceId } = row;
const own = { obligationId, subjectId, recurrenceId };
const credit = { ...own, id: "c1", obligationTitle: row.title, amount: 2, reason: "补学", withdrawn: false };
const evidence = { id: "f1", name: "纪要.txt", kind: "minutes", bytes: 3, sha256: "0".repeat(64), withdrawn: false };

const activity = {
  id: "a1",
  title: "集中学习",
  happenedOn: plainDate("2026-09-10"),
  startTime: "09:00",
  place: null,
  hours: 4,
  note: "学了两篇",
  noEvidenceReason: null,
  withdrawn: false,
  withdrawnReason: null,
  participants: [{ subjectId: "p1", name: "李强", attendance: "attended", hours: null }],
  credits: [credit, { ...credit, id: "c0", recurrenceId: "2025", withdrawn: true }],
  evidence: [evidence, { ...evidence, id: "f2", name: "错文件.txt", withdrawn: true }],
  rows: [row],
} as unknown as ActivityWithRows;

const start = draftOf(activity);
const chosen = (single = ownSuggestions(activity)) => ({ single, perPerson: [], isEarly: false });
const changed = (part: Partial<EditDraft>, credits = chosen()) => changeOf(activity, { ...start, ...part }, credits);

test("it starts from what stands on record", () => {
  expect(start).toMatchObject({
    title: "集中学习",
    happenedOn: "2026-09-10",
    startTime: "09:00",
    place: "",
    hours: 4,
    creditReason: "补学",
    participants: [{ name: "李强", attendance: "attended", hours: null }],
    files: [],
    movedFiles: [],
    changeReason: "",
  });
});

test("what it counts for is a line without what the activity itself has added; what was taken back is none", () => {
  const [one, ...others] = ownSuggestions(activity);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ ...own, before: (row.quota?.done ?? 0) - 2, after: row.quota?.done });
  const [gone] = ownSuggestions({ ...activity, rows: [] });
  expect(gone).toMatchObject({ ...own, title: row.title, periodLabel: recurrenceId, before: 0, after: 2 });
});

describe("what is sent", () => {
  test("nothing of people and credits where they are as they were", () => {
    const sent = changed({ title: " 专题学习 ", place: " 会议室 " });
    expect(sent).toMatchObject({ id: "a1", title: "专题学习", place: "会议室", reason: null });
    expect(sent).not.toHaveProperty("credits");
    expect(sent).not.toHaveProperty("participants");
    expect(sent).toMatchObject({ evidence: [], removeEvidence: [], restoreEvidence: [] });
  });

  test("people as they are now where one is other", () => {
    const participants = [{ name: "李强", attendance: "absent", hours: null }] as const;
    expect(changed({ participants }).participants).toEqual(participants);
  });

  test("a credit that stays keeps its amount and its reason; one that is unticked is left out", () => {
    const [line] = ownSuggestions(activity);
    if (!line) throw new Error("a line was expected");
    const ticks = { [keyText(line)]: true };
    expect(changed({ ticks }).credits).toEqual([{ ...own, amount: 2, reason: "补学" }]);
    expect(changed({ ticks: { [keyText(line)]: false } }, chosen([])).credits).toEqual([]);
  });

  test("a file that is moved goes out when it was in, and in when it was out", () => {
    expect(changed({ movedFiles: ["f1", "f2"] })).toMatchObject({ removeEvidence: ["f1"], restoreEvidence: ["f2"] });
  });

  test("blank words are none", () => {
    expect(changed({ place: "  ", changeReason: " ", noEvidenceReason: " " })).toMatchObject({
      place: null,
      reason: null,
      noEvidenceReason: null,
    });
    expect(changed({ changeReason: " 记错了 " }).reason).toBe("记错了");
  });
});

test("files that stay and new ones count together for what is missing", () => {
  const file = { name: "照片.jpg", kind: "photo", bytes: 1, content: "AA==" } as const;
  const names = (draft: EditDraft) => withRemainingFiles(activity, draft).files.map(({ name }) => name);
  expect(names({ ...start, files: [file] })).toEqual(["纪要.txt", "照片.jpg"]);
  expect(names({ ...start, movedFiles: ["f1"] })).toEqual([]);
  expect(names({ ...start, movedFiles: ["f2"] })).toEqual(["纪要.txt", "错文件.txt"]);
});
