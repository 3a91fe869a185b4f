import { describe, expect, test } from "vitest";
import type { CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyText } from "../../../renderer/data/occurrence-key.ts";
import { kindByName, sizeText } from "../../../renderer/recording/draft-file.ts";
import { outcomeSentence } from "../../../renderer/recording/outcome-sentence.ts";
import {
  type RecordDraft,
  emptyDraft,
  isChosen,
  problemOf,
  requestOf,
  withTicks,
} from "../../../renderer/recording/record-draft.ts";
import { requiredKinds, savingOutcome } from "../../../renderer/recording/saving-outcome.ts";
import { pickableRows, suggestionOfRow } from "../../../renderer/recording/suggestion-of-row.ts";
import { commonText } from "../../../renderer/text/common.ts";
import { recordText } from "../../../renderer/text/record.ts";
import { TODAY, doneRows, dueRow, overdueRows, quotaRows } from "../fixture/due-rows.ts";

const suggestion = (part: Partial<CreditSuggestion> = {}): CreditSuggestion => ({
  ...suggestionOfRow(dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28" })),
  ...part,
});
const hours = suggestion({ obligationId: "h", unit: "学时", before: 20, after: 24, needed: 32 });
const draft = (part: Partial<RecordDraft> = {}): RecordDraft => ({ ...emptyDraft(TODAY), ...part });
const plain = (single: readonly CreditSuggestion[]) => ({ single, perPerson: [], isEarly: false });
const file = { name: "签到表.jpg", kind: "sign-in", bytes: 2_000, content: "eA==" } as const;
const duty = (id: string, kind: string, evidenceKinds: string[] = []) =>
  [id, { id, evidenceKinds, versions: [{ requirement: { kind } }] } as unknown as ObligationView] as const;

describe("ticks", () => {
  const doubtful = suggestion({ certain: false });
  test("certain ones come ticked, and the clerk's tick wins", () => {
    expect([isChosen(suggestion(), draft()), isChosen(doubtful, draft())]).toEqual([true, false]);
    expect(isChosen(doubtful, draft({ ticks: { [keyText(doubtful)]: true } }))).toBe(true);
    expect(isChosen(suggestion(), draft({ ticks: { [keyText(suggestion())]: false } }))).toBe(false);
  });
});

test("what is ticked by hand stays in the draft once, and stays there unticked when it is taken out", () => {
  const one = suggestion({ certain: false });
  const ticked = draft(withTicks(draft(), [one], true));
  expect([ticked.added, isChosen(one, ticked)]).toEqual([[one], true]);
  expect(withTicks(ticked, [one, hours], true).added).toEqual([one, hours]);
  const out = draft(withTicks(ticked, [one], false));
  expect([out.added, isChosen(one, out)]).toEqual([[one], false]);
  expect(withTicks(draft(), [one], false).added).toEqual([]);
});

describe("what keeps a draft from being saved", () => {
  test.each([
    ["title", draft(), " ", []],
    ["future", draft({ happenedOn: plainDate("2026-09-17") }), "研讨", []],
    ["hours", draft(), "研讨", [hours]],
    [null, draft({ hours: 4 }), "研讨", [hours, suggestion()]],
  ] as const)("%s", (problem, one, title, chosen) => {
    expect(problemOf(one, title, plain(chosen), TODAY)).toBe(problem);
  });

  test("what lies before the period needs its reason", () => {
    const early = { ...plain([suggestion()]), isEarly: true };
    expect(problemOf(draft(), "研讨", early, TODAY)).toBe("reason");
    expect(problemOf(draft({ creditReason: "提前开会" }), "研讨", early, TODAY)).toBeNull();
  });
});

test("the request carries blank fields as null, hours where hours count, and one session elsewhere", () => {
  const request = requestOf(draft({ place: "  ", hours: 4, files: [file] }), " 研讨 ", plain([hours, suggestion()]));
  expect(request).toMatchObject({ title: "研讨", place: null, hours: 4, noEvidenceReason: null });
  expect(request.credits.map(({ amount, reason }) => [amount, reason])).toEqual([
    [4, null],
    [1, null],
  ]);
  expect(request.evidence).toEqual([{ name: "签到表.jpg", kind: "sign-in", content: "eA==" }]);
});

describe("what saving will do, in words", () => {
  const obligations = new Map([
    duty(suggestion().obligationId, "cadence", ["sign-in", "minutes"]),
    duty(quotaRows[5]?.obligationId ?? "", "quota"),
  ]);
  const quota = suggestionOfRow(quotaRows[5] ?? dueRow({ title: "", subject: "", due: "2026-12-31" }));
  const say = (one: RecordDraft, chosen: CreditSuggestion[], rows = new Map()) =>
    outcomeSentence(savingOutcome(one, chosen, obligations, rows), recordText["zh-CN"], commonText["zh-CN"]);

  test.each([
    [draft(), [], "没有选计入的事项，保存后只留记录"],
    [draft(), [quota], "保存后计入1项"],
    [draft(), [suggestion()], "保存后计入1项，没有佐证也没有理由，暂不销号，还缺签到表、会议记录"],
    [draft({ files: [file] }), [suggestion(), quota], "保存后计入2项，销号1项，还缺会议记录"],
    [draft({ noEvidenceReason: "电话谈话" }), [suggestion()], "保存后计入1项，销号1项"],
    [draft({ noEvidenceReason: "  " }), [quota], "保存后计入1项"],
  ])("%#: %s", (one, chosen, sentence) => {
    expect(say(one, chosen)).toBe(sentence);
  });

  test("what happened after the limit is made up late", () => {
    const [late] = overdueRows;
    if (!late) throw new Error("the fixture has no overdue row");
    const rows = new Map([[keyText(late), late]]);
    expect(say(draft({ noEvidenceReason: "无" }), [suggestionOfRow(late)], rows)).toContain(
      "其中1项已过期限，记为补办",
    );
    expect(
      say(draft({ happenedOn: late.effectiveDate, noEvidenceReason: "无" }), [suggestionOfRow(late)], rows),
    ).not.toContain("补办");
  });

  test("required kinds are asked for once, in their usual order", () => {
    expect(requiredKinds([suggestion(), suggestion()], obligations)).toEqual(["sign-in", "minutes"]);
  });
});

test("what can be picked by hand is open, the nearest due date first", () => {
  const picked = pickableRows([...doneRows, ...quotaRows, ...overdueRows], TODAY);
  expect(picked.slice(0, 2).map(({ effectiveDate }) => effectiveDate)).toEqual(["2026-08-31", "2026-08-28"]);
  expect(picked).toHaveLength(overdueRows.length + quotaRows.length);
});

test.each([
  ["签到表0916.jpg", "sign-in"],
  ["会议记录.docx", "minutes"],
  ["IMG_4411.JPG", "photo"],
  ["关于召开会议的通知.pdf", "notice"],
  ["附件1.pdf", "other"],
])("%s is taken for %s", (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});

test.each([
  [0, "1 kB"],
  [214_300, "214 kB"],
  [1_100_000, "1.1 MB"],
])("%d bytes read %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
