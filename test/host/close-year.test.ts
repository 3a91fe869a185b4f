import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/data-folder.ts";
import { PLAN_2026 } from "../support/two-years.ts";
import { duty } from "./run-in-process.ts";

test("a year is looked at, refused while a pile has no words, closed, and opened again", async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, "要点.txt");
  writeFileSync(plan, PLAN_2026);
  const at = ["--data", path.join(folder, "data"), "--today"];
  expect(await duty(["import", plan, "--accept", "all", ...at, "2026-03-10"])).toMatchObject({ exitCode: 0 });

  const early = await duty(["close-year", "--year", "2026", "--close", "--missed", "搬迁", ...at, "2026-12-31"]);
  expect(early).toMatchObject({ exitCode: 1, stdout: "" });
  const look = await duty(["close-year", ...at, "2027-01-08"]);
  expect(look.stdout).toMatch(/^2026 年没有结账。\n应办 \d+，按期 0，补办 0，未办 \d+，/);
  expect(look.stdout).toContain("支部主题党日");

  const unwritten = await duty(["close-year", "--close", ...at, "2027-01-08"]);
  expect(unwritten).toMatchObject({ exitCode: 1, stdout: "" });
  expect(unwritten.stderr).toContain("未办");
  const closed = await duty(["close-year", "--close", "--missed", "下半年搬迁", ...at, "2027-01-08"]);
  expect(closed).toMatchObject({ exitCode: 0 });
  expect(closed.stdout).toContain("2026 年已于 2027-01-08 结账");
  expect(closed.stdout).toMatch(/未办 \d+ 项：下半年搬迁/);
  expect((await duty(["due", "--from", "2026-03-01", ...at, "2027-01-08"])).stdout).toContain("逾期");

  const again = await duty(["close-year", "--reopen", "漏登一次", "--json", ...at, "2027-01-09"]);
  expect(JSON.parse(again.stdout)).toMatchObject({
    year: 2026,
    closed: null,
    history: [{ kind: "closed" }, { kind: "reopened", reason: "漏登一次" }],
  });
});
