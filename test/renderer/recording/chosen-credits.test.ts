import { expect, test } from "vitest";
import { keyText } from "../../../renderer/data/occurrence-key.ts";
import { chosenCredits, oncePerPeople } from "../../../renderer/recording/chosen-credits.ts";
import { emptyDraft, requestOf } from "../../../renderer/recording/record-draft.ts";
import { suggestionOfRow } from "../../../renderer/recording/suggestion-of-row.ts";
import { TODAY, dueRow } from "../fixture/due-rows.ts";

const people = ["孙敏", "郑海"].map((subject) =>
  dueRow({ title: "集中学习", subject, due: "2026-12-31", recurrenceId: "2026", obligationId: "h", kind: "hours" }),
);
const branch = dueRow({ title: "主题党日", subject: "一支", due: "2026-12-31", recurrenceId: "2026-Q4" });
const rows = new Map([...people, branch].map((row) => [keyText(row), row]));
const hours = people.map((row) => ({ ...suggestionOfRow(row), unit: "学时" }));
const all = [...hours, suggestionOfRow(branch)];
const came = { ...emptyDraft(TODAY), participants: [{ name: "孙敏", attendance: "attended" as const, hours: 2 }] };

test("with attendance, an hours duty over people stands once and each who came gets theirs", () => {
  const list = oncePerPeople(all, came, rows);
  expect(list).toHaveLength(2);
  const credits = chosenCredits(list, came, rows);
  expect(credits).toMatchObject({ perPerson: [{ obligationId: "h" }], single: [{ title: "主题党日" }], isEarly: true });
  expect(requestOf(came, "研讨", credits)).toMatchObject({
    hoursFor: ["h"],
    participants: came.participants,
    credits: [{ obligationId: branch.obligationId }],
  });
});

test("without attendance, each of them is a credit of its own", () => {
  const draft = emptyDraft(TODAY);
  expect(oncePerPeople(all, draft, rows)).toEqual(all);
  expect(chosenCredits(hours, draft, rows)).toEqual({ single: hours, perPerson: [], isEarly: false });
});
