import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import { duty, newDataFolder } from "./run-in-process.ts";

const TODAY = ["--today", "2026-09-16"];

test("a command's records are unsigned, by the name of the settings, or by that of the command", async () => {
  const data = ["--data", newDataFolder(), ...TODAY];
  const record = async (title: string, ...more: string[]) => {
    const run = await duty(["record", title, "--json", ...more, ...data]);
    expect(run).toMatchObject({ exitCode: 0 });
    return (JSON.parse(run.stdout) as ActivityView).id;
  };
  const authors = async (id: string) => {
    const run = await duty(["call", "activities.history", JSON.stringify({ id }), ...data]);
    return (JSON.parse(run.stdout) as { by: string }[]).map(({ by }) => by);
  };
  const unsigned = await record("来访");
  await duty(["call", "settings.set", '{"clerkName":"周宁"}', ...data]);
  const settled = await record("座谈");
  const named = await record("走访", "--clerk", " 王芳 ");
  expect([await authors(unsigned), await authors(settled), await authors(named)]).toEqual([[""], ["周宁"], ["王芳"]]);
});

test("the account's name is stored nowhere", async () => {
  const folder = newDataFolder();
  const data = ["--data", folder, ...TODAY];
  expect(await duty(["record", "来访", ...data])).toMatchObject({ exitCode: 0 });
  expect(await duty(["call", "events.log", '{"name":"岗位变动","happenedOn":"2026-09-14"}', ...data])).toMatchObject({
    exitCode: 0,
  });
  const db = new Sqlite(path.join(folder, "duty.sqlite"), { readonly: true });
  const columns = db
    .prepare(
      `select t.name as "table", c.name as "column" from pragma_table_list t, pragma_table_info(t.name) c
       where t.type = 'table' and c.name like '%\\_by' escape '\\'`,
    )
    .all() as { table: string; column: string }[];
  expect(columns.length).toBeGreaterThan(10);
  const authors = columns.flatMap(({ table, column }) =>
    (db.prepare(`select "${column}" as author from "${table}"`).all() as { author: string | null }[]).map(
      ({ author }) => author,
    ),
  );
  db.close();
  expect(authors.filter((author) => author !== null).length).toBeGreaterThan(1);
  expect(authors).not.toContain(os.userInfo().username);
});

test.each([["  "], ["周".repeat(51)], ["周\n宁"]])("%j is no name", async (name) => {
  const folder = newDataFolder();
  const run = await duty(["record", "来访", "--clerk", name, "--data", folder, ...TODAY]);
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toContain("--clerk 要写一个名字，不超过 50 个字。");
});

test("a host signs with the name of the settings alone", async () => {
  const run = await duty(["serve", "--clerk", "周宁", "--data", newDataFolder(), ...TODAY]);
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toContain("设置");
});
