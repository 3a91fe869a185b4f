import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDataFolder } from "../../db/data-folder.ts";
import { clockAt, openedFolder, temporaryFolder } from "../support/data-folder.ts";
import { skippedName } from "../support/skipped.ts";

const knowsRights = process.platform !== "win32";

/** Everything under a folder, itself included, that somebody else could look into. */
const openToOthers = (folder: string): string[] =>
  [folder, ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name))].filter(
    (file) => !lstatSync(file).isSymbolicLink() && (statSync(file).mode & 0o077) !== 0,
  );

describe.skipIf(!knowsRights)(
  skippedName("files that nobody else looks into", knowsRights, "Windows has no such rights"),
  () => {
    test("what is recorded, proven, backed up and exported is the person's alone", async () => {
      const before = process.umask(0o022);
      onTestFinished(() => void process.umask(before));
      const folder = path.join(temporaryFolder(), "data");
      const data = await openedFolder(folder);
      const disk = temporaryFolder();
      const pages = (async function* () {
        yield { path: "plans/要点.txt", content: ["全年不少于30次"] };
      })();
      await data.evidence.put(Buffer.from("一"));
      await data.backups.create(clockAt().now());
      await data.backups.exportTo({ place: disk, name: "全部", at: clockAt().now() }, pages, () => undefined);
      await data.backups.createFull(disk, clockAt().now());
      expect(openToOthers(folder)).toEqual([]);
      expect(readdirSync(disk).flatMap((name) => openToOthers(path.join(disk, name)))).toEqual([]);
    });

    test("a folder from before becomes private once; a link in it is left alone, and a private one is not looked through", async () => {
      const folder = path.join(temporaryFolder(), "data");
      const first = await openDataFolder(folder, { clock: clockAt() });
      first.close();
      const others = path.join(temporaryFolder(), "theirs.txt");
      writeFileSync(others, "1");
      chmodSync(others, 0o644);
      symlinkSync(others, path.join(folder, "link"));
      mkdirSync(path.join(folder, "evidence", "ab"), { recursive: true });
      const old = path.join(folder, "evidence", "ab", "old");
      writeFileSync(old, "1");
      for (const each of [old, path.join(folder, "duty.sqlite")]) chmodSync(each, 0o644);
      for (const each of [path.dirname(old), path.join(folder, "evidence"), folder]) chmodSync(each, 0o755);
      (await openDataFolder(folder, { clock: clockAt() })).close();
      expect(openToOthers(folder)).toEqual([]);
      expect(statSync(others).mode & 0o777).toBe(0o644);
      chmodSync(old, 0o644);
      (await openDataFolder(folder, { clock: clockAt() })).close();
      expect(openToOthers(folder)).toEqual([old]);
    });
  },
);
