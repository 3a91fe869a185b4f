import { describe, expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

type Client = ReturnType<typeof memoryCore>["client"];

const BODIES = [
  { name: "机关党委", kind: "党委" },
  { name: "机关一支", kind: "支部", parent: "机关党委" },
  { name: "机关二支", kind: "支部", parent: "机关党委" },
  { name: "数学学会", kind: "学会" },
];

const day = plainDate;
const inBranch = (body: string, from = "2024-01-01") => ({ kind: "branch" as const, value: "", body, from: day(from) });
const as = (value: string, from = "2024-01-01", until: string | null = null) => ({
  kind: "class" as const,
  value,
  body: null,
  from: day(from),
  until: until === null ? null : day(until),
});

async function withPeople(): Promise<Client> {
  const { client } = memoryCore({ today: day("2026-09-16") });
  await client.roster.store({
    bodies: BODIES,
    persons: [
      {
        name: "孙敏",
        unit: "办公室",
        joinedOn: day("2008-09-23"),
        fullOn: day("2009-09-23"),
        facts: [
          inBranch("机关一支"),
          as("full-member"),
          { kind: "role", value: "组织委员", body: "机关一支", from: day("2024-03-15") },
          { kind: "role", value: "宣传委员", body: "机关二支", from: day("2021-06-01"), until: day("2024-03-14") },
          { kind: "pair", value: "第一书记", body: "数学学会", from: day("2025-11-08") },
        ],
      },
      { name: "郑海", unit: "机关纪委", facts: [inBranch("机关一支"), as("full-member"), as("in-service")] },
      { name: "贺云舟", unit: "科普部", facts: [inBranch("机关二支"), as("probationary", "2025-12-05")] },
    ],
  });
  return client;
}

const whole = async (client: Client, on: string | null = null) =>
  client.roster.get({ on: on === null ? null : day(on) });

test("nothing is required to start", async () => {
  const { client } = memoryCore();
  expect(await client.roster.get({})).toMatchObject({ persons: [], bodies: [], groups: [] });
});

test("a person is what the dated facts say of the day that is asked for", async () => {
  const client = await withPeople();
  const sun = (await whole(client)).persons.find(({ name }) => name === "孙敏");
  expect(sun).toMatchObject({
    branch: "机关一支",
    classes: ["full-member"],
    politicalBirthday: { date: "2026-09-23", years: 18 },
    hours: { done: 0, needed: 32, expectedByToday: 22 },
    lacksJoining: false,
  });
  const before = (await whole(client, "2023-12-31")).persons.find(({ name }) => name === "孙敏");
  expect(before).toMatchObject({ branch: null, classes: [] });
  expect((await whole(client)).persons.find(({ name }) => name === "郑海")?.lacksJoining).toBe(true);
  expect((await whole(client)).bodies.find(({ name }) => name === "机关一支")).toMatchObject({
    parent: "机关党委",
    persons: 2,
  });
});

describe("bad input is refused whole", () => {
  test.each<[string, object, string]>([
    ["its own parent", { bodies: [{ name: "机关党委", parent: "机关党委" }] }, "body-above-itself"],
    [
      "a circle of three",
      {
        bodies: [
          { name: "甲", parent: "丙" },
          { name: "乙", parent: "甲" },
          { name: "丙", parent: "乙" },
        ],
      },
      "body-above-itself",
    ],
    ["a parent below", { bodies: [{ name: "机关党委", kind: "党委", parent: "机关一支" }] }, "body-above-itself"],
    ["an unknown parent", { bodies: [{ name: "三支", parent: "没有的党委" }] }, "not-on-roster"],
    ["a body twice", { bodies: [{ name: "三支" }, { name: "三支" }] }, "named-twice"],
    ["the same person twice", { persons: [{ name: "新人" }, { name: "新人" }] }, "person-twice"],
    [
      "somebody who is there",
      { persons: [{ name: "孙敏", unit: "办公室", facts: [inBranch("机关一支")] }] },
      "person-twice",
    ],
    ["an unknown branch", { persons: [{ name: "新人", facts: [inBranch("机关九支")] }] }, "not-on-roster"],
    ["no such class", { persons: [{ name: "新人", facts: [as("正式")] }] }, "not-a-class"],
    [
      "full before joined",
      { persons: [{ name: "新人", joinedOn: "2020-07-01", fullOn: "2019-07-01" }] },
      "full-before-joined",
    ],
    ["a day far off", { persons: [{ name: "新人", facts: [as("retired", "2199-01-01")] }] }, "far-off"],
    [
      "a pair without a body",
      { persons: [{ name: "新人", facts: [{ kind: "pair", value: "第一书记", from: "2024-01-01" }] }] },
      "body-needed",
    ],
    ["a group of everybody", { groups: [{ name: "所有人", condition: { over: "persons" } }] }, "empty-condition"],
  ])("%s", async (_, request, message) => {
    const client = await withPeople();
    const before = await whole(client);
    const good = { persons: [{ name: "不该留下" }], ...request };
    expect(await failureOf(client.roster.store(good as never))).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ message }] },
    });
    expect(await whole(client)).toEqual(before);
  });

  test("days that are reversed", async () => {
    const client = await withPeople();
    const facts = [as("retired", "2026-05-01", "2026-04-01")];
    expect(await failureOf(client.roster.store({ persons: [{ name: "新人", facts }] }))).toMatchObject({
      code: "period-reversed",
    });
  });
});

test("two of one name in different branches are two persons, and each record says which", async () => {
  const client = await withPeople();
  await client.roster.store({ persons: [{ name: "孙敏", unit: "学会部", facts: [inBranch("机关二支")] }] });
  const { persons } = await whole(client);
  expect(persons.filter(({ name }) => name === "孙敏").map(({ label }) => label)).toEqual([
    "孙敏（机关一支）",
    "孙敏（机关二支）",
  ]);
  const talk = { title: "读书分享会", happenedOn: day("2026-09-09"), credits: [], hours: 2, noEvidenceReason: "略" };
  expect(await failureOf(client.activities.record({ ...talk, participants: [{ name: "孙敏" }] }))).toMatchObject({
    details: { issues: [{ path: "participants.0.name", message: "shared-name" }] },
  });
  const { id } = await client.activities.record({ ...talk, participants: [{ name: "孙敏(机关二支)" }] });
  const hours = async () => new Map((await whole(client)).persons.map(({ label, hours: { done } }) => [label, done]));
  expect((await hours()).get("孙敏（机关二支）")).toBe(2);
  expect((await hours()).get("孙敏（机关一支）")).toBe(0);
  await client.activities.change({ id, hours: 3, participants: [{ name: "孙敏" }, { name: "郑海" }] });
  expect((await hours()).get("孙敏（机关二支）")).toBe(3);
  expect((await hours()).get("郑海")).toBe(3);
});

describe("a group by condition", () => {
  const condition = { over: "persons" as const, roles: ["委员"], kinds: ["支部"] };

  test("has the members of each day, and follows the roster", async () => {
    const client = await withPeople();
    await client.roster.store({ groups: [{ name: "支部委员", condition }] });
    const group = (await client.subjects.list({})).find(({ name }) => name === "支部委员");
    expect(group?.members.map(({ name, joinedOn, leftOn }) => [name, joinedOn, leftOn])).toEqual([
      // The two roles follow each other without a gap.
      ["孙敏", "2021-06-01", null],
    ]);
    const sun = (await whole(client)).persons.find(({ name }) => name === "孙敏");
    const facts = sun?.facts.map((fact) => (fact.value === "组织委员" ? { ...fact, until: day("2026-06-30") } : fact));
    await client.roster.store({ persons: [{ ...sun, name: "孙敏", facts }] });
    const after = (await client.subjects.list({})).find(({ name }) => name === "支部委员");
    expect(after?.members.map(({ leftOn }) => leftOn)).toEqual(["2026-06-30"]);
    expect((await whole(client, "2026-06-30")).groups.find(({ name }) => name === "支部委员")?.members).toHaveLength(1);
    expect((await whole(client, "2026-07-01")).groups.find(({ name }) => name === "支部委员")?.members).toHaveLength(0);
  });

  test("is over bodies, too, and takes their kind, and what is below a body", async () => {
    const client = await withPeople();
    await client.roster.store({
      groups: [
        { name: "各支部", condition: { over: "bodies", kinds: ["支部"] } },
        { name: "机关党员", condition: { over: "persons", classes: ["full-member"], within: ["机关党委"] } },
        { name: "第一书记", condition: { over: "persons", pairs: ["第一书记"], kinds: ["学会"] } },
      ],
    });
    const members = new Map(
      (await client.subjects.list({})).map(({ name, members: all }) => [name, all.map((one) => one.name)]),
    );
    expect(members.get("各支部")).toEqual(["机关一支", "机关二支"]);
    expect(members.get("机关党员")?.toSorted()).toEqual(["孙敏", "郑海"]);
    expect(members.get("第一书记")).toEqual(["孙敏"]);
  });

  test("makes its duties each member's, and its members are not changed by hand", async () => {
    const client = await withPeople();
    await client.roster.store({ groups: [{ name: "支部", condition: { over: "bodies", kinds: ["支部"] } }] });
    const group = (await client.subjects.list({})).find(({ name }) => name === "支部");
    await client.obligations.create({
      title: "支部党员大会",
      subjectIds: [group?.id ?? ""],
      requirement: {
        kind: "quota",
        count: 4,
        comparator: ">=",
        unit: "次",
        period: "year",
        span: null,
        hedge: null,
        shift: null,
      },
    } as never);
    const rows = await client.occurrences.list({ from: day("2026-01-01"), to: day("2026-12-31") });
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual(["机关一支", "机关二支"]);
    const someone = (await client.subjects.list({})).find(({ name }) => name === "数学学会");
    const refusal = { details: { issues: [{ message: "members-by-condition" }] } };
    const membership = { groupId: group?.id ?? "", subjectId: someone?.id ?? "", joinedOn: day("2026-01-01") };
    expect(await failureOf(client.subjects.join(membership))).toMatchObject(refusal);
    expect(
      await failureOf(client.subjects.nameMembers({ kind: "各支部", members: ["三支"], joinedOn: day("2026-01-01") })),
    ).toMatchObject(refusal);
  });

  test("does not take over a list by hand that has members", async () => {
    const client = await withPeople();
    await client.subjects.nameMembers({ kind: "青年干部", members: ["孙敏"], joinedOn: day("2026-01-01") });
    expect(await failureOf(client.roster.store({ groups: [{ name: "青年干部", condition }] }))).toMatchObject({
      details: { issues: [{ message: "group-has-members" }] },
    });
  });
});

describe("a pasted table", () => {
  test("is read by its heads, and each row says what it would do", async () => {
    const client = await withPeople();
    const review = await client.roster.readTable({
      text: [
        "姓名\t部门\t所在支部\t类别\t职务\t入党日期",
        "汪洁如\t科普部\t机关一支\t正式党员、在职\t书记\t2012-06-28",
        "郑海\t\t机关一支\t\t\t2009年11月20日",
        "孙敏\t学会部\t学会中心支部\t\t\t2018.7.2",
        "汪洁如\t科普部\t机关一支\t\t\t",
        "田雨禾\t办公室\t机关二支\t积极分子\t\t六月",
        "\t办公室\t\t\t\t",
      ].join("\n"),
    });
    expect(review.columns).toEqual(["name", "unit", "branch", "class", "role", "joinedOn"]);
    expect(review.rows.map(({ line, name, result, troubles }) => [line, name, result, ...troubles])).toEqual([
      [2, "汪洁如", "new"],
      [3, "郑海", "update"],
      [4, "孙敏", "ask"],
      [5, "汪洁如", "unread", "twice-in-table"],
      [6, "田雨禾", "unread", "joined-unread"],
      [7, "", "unread", "no-name"],
    ]);
    expect(review.newBodies.map(({ name, kind }) => [name, kind])).toEqual([["学会中心支部", "支部"]]);
    expect(review.rows[2]?.candidates.map(({ label }) => label)).toEqual(["孙敏"]);
    expect(review.rows[1]?.person).toMatchObject({ joinedOn: "2009-11-20", unit: "机关纪委" });
    expect(review.rows[0]?.person?.facts).toContainEqual({
      kind: "role",
      value: "书记",
      body: "机关一支",
      from: "2026-01-01",
      until: null,
    });
  });

  test("without heads it is read by what its cells look like", async () => {
    const client = await withPeople();
    const { columns, rows } = await client.roster.readTable({
      text: "汪洁如,科普部,机关一支,2012-06-28\n田雨禾,办公室,机关二支,2021-12-17",
    });
    expect(columns).toEqual(["name", "unit", "branch", "joinedOn"]);
    expect(rows.map(({ result }) => result)).toEqual(["new", "new"]);
  });

  test("is taken in one step, which is undone as one", async () => {
    const { client } = memoryCore({ today: day("2026-09-16") });
    const review = await client.roster.readTable({
      text: "姓名\t支部\t类别\n汪洁如\t机关一支\t正式党员\n田雨禾\t机关二支\t预备党员",
    });
    await client.roster.store({
      bodies: review.newBodies,
      persons: review.rows.flatMap(({ person }) => person ?? []),
    });
    expect((await whole(client)).persons.map(({ name, branch }) => [name, branch])).toEqual([
      ["田雨禾", "机关二支"],
      ["汪洁如", "机关一支"],
    ]);
    await client.session.undo({});
    expect(await whole(client)).toMatchObject({ persons: [], bodies: [] });
    expect(await client.subjects.list({})).toEqual([]);
  });

  test("another branch and another class end the former ones on the day before", async () => {
    const client = await withPeople();
    const { rows } = await client.roster.readTable({
      text: "姓名\t部门\t类别\n贺云舟\t科普部\t正式党员",
      since: day("2026-12-05"),
    });
    expect(rows[0]?.person?.facts.filter(({ kind }) => kind === "class")).toEqual([
      { kind: "class", value: "probationary", body: null, from: "2025-12-05", until: "2026-12-04" },
      { kind: "class", value: "full-member", body: null, from: "2026-12-05", until: null },
    ]);
  });

  test("the workbook that is exported changes nothing when it is read again", async () => {
    const client = await withPeople();
    await client.roster.store({ persons: [{ name: "孙敏", unit: "学会部", facts: [inBranch("机关二支")] }] });
    const file = await client.roster.exportTable({});
    const { rows, newBodies } = await client.roster.readTable({ file });
    expect(rows.map(({ name, result }) => [name, result])).toEqual([
      ["贺云舟", "same"],
      ["孙敏", "same"],
      ["孙敏", "same"],
      ["郑海", "same"],
      ["机关党委", "same"],
      ["机关二支", "same"],
      ["机关一支", "same"],
      ["数学学会", "same"],
    ]);
    expect(newBodies).toEqual([]);
  });

  test.each([
    ["a file that is empty", "", "file-empty"],
    ["a file of another kind", Buffer.from("%PDF-1.7\n%\u00e2\n").toString("base64"), "file-kind-unsupported"],
  ])("%s is refused", async (_, content, code) => {
    const client = await withPeople();
    expect(await failureOf(client.roster.readTable({ file: { name: "名册.xlsx", content } }))).toMatchObject({ code });
  });
});

test("谈心谈话: the committee with each other, and each member with any of them", async () => {
  const client = await withPeople();
  const zheng = (await whole(client)).persons.find(({ name }) => name === "郑海");
  await client.roster.store({
    persons: [
      {
        ...zheng,
        facts: [...(zheng?.facts ?? []), { kind: "role", value: "书记", body: "机关一支", from: day("2024-01-01") }],
      } as never,
      { name: "石岩松", facts: [inBranch("机关一支"), as("full-member")] },
    ],
  });
  await client.activities.record({
    title: "谈心谈话",
    happenedOn: day("2026-05-21"),
    credits: [],
    participants: [{ name: "郑海" }, { name: "孙敏" }],
    noEvidenceReason: "略",
  });
  expect(
    (await client.roster.talks({})).map(({ branch, name, withName, days }) => [branch, name, withName, ...days]),
  ).toEqual([
    ["机关一支", "孙敏", "郑海", "2026-05-21"],
    ["机关一支", "石岩松", null],
  ]);
});

test("a person who is named in records already is that person", async () => {
  const { client } = memoryCore({ today: day("2026-09-16") });
  await client.activities.record({
    title: "支部学习",
    happenedOn: day("2026-09-04"),
    credits: [],
    hours: 1,
    participants: [{ name: "孙敏" }],
    noEvidenceReason: "略",
  });
  await client.roster.store({ persons: [{ name: "孙敏" }] });
  expect((await whole(client)).persons).toMatchObject([{ name: "孙敏", hours: { done: 1 } }]);
  expect((await client.subjects.list({})).filter(({ name }) => name === "孙敏")).toHaveLength(1);
});
