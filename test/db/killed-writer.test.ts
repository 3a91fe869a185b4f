import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { openedFolder, temporaryFolder } from "../support/data-folder.ts";

const ENOUGH = 20;

test("of a program that is killed while it writes, everything acknowledged is there, and nothing by half", async () => {
  const folder = temporaryFolder();
  const script = path.join(import.meta.dirname, "write-until-killed.ts");
  const writer = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  writer.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.split("\n").length > ENOUGH) writer.kill("SIGKILL");
  });
  await once(writer, "close");
  const acknowledged = printed.split("\n").slice(0, -1);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);

  const { store, backups, evidence } = await openedFolder(folder);
  const activities = await store.activities.list(plainDate("2026-01-01"), plainDate("2026-12-31"));
  const kept = new Set(activities.map((activity) => activity.id));
  expect(acknowledged.filter((number) => !kept.has(`a${number}`))).toEqual([]);
  const proofs = await store.activities.evidenceOf([...kept]);
  expect(proofs).toHaveLength(kept.size);
  for (const { sha256, id } of proofs)
    expect(new TextDecoder().decode(await evidence.get(sha256))).toBe(`第${id.slice(1)}次`);
  const findings = (await backups.check()).findings.filter((finding) => finding.check !== "evidence-orphans");
  expect(findings).toEqual([]);
});
