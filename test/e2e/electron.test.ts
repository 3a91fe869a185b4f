import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reply } from "../../shared/contract/reply.ts";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
import { type Launched, launch } from "../electron-harness/launch.ts";
import { momentAt, timeOfMoment } from "../../shared/domain/date/local-moment.ts";
import { dueOn } from "../support/duties.ts";
import { builtFolder } from "../support/built.ts";

const TODAY = "2026-09-16";
let desktop: Launched;

beforeAll(async () => {
  desktop = await launch(path.join(await builtFolder(), "electron/main.js"), { today: TODAY });
  await desktop.page.getByRole("button", { name: "看示例" }).waitFor();
});
afterAll(() => desktop?.close());

interface Bridge {
  invoke(request: unknown): Promise<Reply>;
  subscribe(listener: (event: unknown) => void): () => void;
}
declare const window: { duty: Bridge };

const invoke = (name: string, input: unknown = {}): Promise<Reply> =>
  desktop.page.evaluate((request) => window.duty.invoke(request), { name, input });

describe("the bridge", () => {
  test("is frozen and has exactly two members", async () => {
    const found = await desktop.page.evaluate(() => {
      const descriptor = Object.getOwnPropertyDescriptor(window, "duty");
      return {
        members: Object.keys(window.duty).toSorted(),
        isFrozen: Object.isFrozen(window.duty),
        isFixed: descriptor?.writable === false && descriptor.configurable === false,
      };
    });
    expect(found).toEqual({ members: ["invoke", "subscribe"], isFrozen: true, isFixed: true });
  });

  test("nothing of Node or Electron is in the page", async () => {
    const found = await desktop.page.evaluate(() =>
      ["require", "process", "module", "Buffer", "electron", "ipcRenderer"].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  test("a message that is no request gets a reply that says so", async () => {
    const reply = await desktop.page.evaluate(() => window.duty.invoke("board.get"));
    expect(reply).toMatchObject({ ok: false, error: { code: "invalid-input" } });
  });

  test("a subscription that was ended hears nothing more", async () => {
    const heard = await desktop.page.evaluate(async () => {
      const all: unknown[] = [];
      const first: unknown[] = [];
      const until = async (count: number) => {
        while (all.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
      };
      const end = window.duty.subscribe((event) => first.push(event));
      window.duty.subscribe((event) => all.push(event));
      const change = () => window.duty.invoke({ name: "settings.set", input: { leadDays: 5 } });
      await change();
      await until(1);
      end();
      await change();
      await until(2);
      return { all, first };
    });
    const changed = { type: "data-changed", procedure: "settings.set" };
    expect(heard).toEqual({ all: [changed, changed], first: [changed] });
  });
});

describe("the window", () => {
  test("is hardened", () => {
    const [window] = desktop.state.windows;
    expect(window?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
    expect(desktop.state.isSandboxed).toBe(true);
    expect(desktop.state.registeredSchemes).toMatchObject([
      { scheme: "app", privileges: { standard: true, secure: true } },
    ]);
    expect(desktop.state.registeredSchemes[0]?.privileges).not.toHaveProperty("bypassCSP");
  });

  test("loads nothing from outside, and nothing beside the screens' own files", async () => {
    const answers = await desktop.page.evaluate(async () => {
      const status = (address: string) =>
        fetch(address).then(
          (response) => response.status,
          () => "blocked",
        );
      return Promise.all([
        status("https://example.org/"),
        status("http://127.0.0.1:9/"),
        status("/..%2f..%2fpackage.json"),
        status("/none.js"),
        status("/index.html"),
      ]);
    });
    expect(answers).toEqual(["blocked", "blocked", 403, 404, 200]);
  });

  test("runs no script that was put into the page", async () => {
    const hasRun = await desktop.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.wasHacked = true";
      document.body.append(script);
      return "wasHacked" in globalThis;
    });
    expect(hasRun).toBe(false);
  });

  test("goes nowhere else and opens no other", async () => {
    const { page, state } = desktop;
    await page.evaluate(() => void ((globalThis as unknown as Window).location.href = "https://example.org/away"));
    await page.evaluate(() => void (globalThis as unknown as Window).open("https://example.org/other"));
    await soon(() => state.deniedNavigations).toEqual(["https://example.org/away"]);
    await soon(() => state.deniedWindows).toHaveLength(1);
    expect(page.url()).toMatch(/^https:\/\/duty\.app\.test\//);
    expect(state.windows).toHaveLength(1);
  });

  test("a frame within the page has no bridge, and main refuses what it sends", async () => {
    const { page, dataFolder } = desktop;
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.id = "foreign";
      frame.srcdoc = "<p>foreign</p>";
      document.body.append(frame);
    });
    const frame = await (await page.waitForSelector("#foreign")).contentFrame();
    await frame?.getByText("foreign").waitFor();
    expect(await frame?.evaluate(() => "duty" in globalThis)).toBe(false);
    const crossing = await frame?.evaluate(() =>
      (globalThis as unknown as { dutyIpcInvoke(channel: string, args: unknown[]): unknown }).dutyIpcInvoke(
        "duty:invoke",
        [{ name: "board.get", input: {} }],
      ),
    );
    expect(crossing).toEqual({ error: "Error invoking remote method 'duty:invoke': Error: not allowed" });
    expect(readFileSync(path.join(dataFolder, "logs/desktop.log"), "utf8")).toContain(
      "from a foreign frame: about:srcdoc",
    );
    await page.evaluate(() => document.getElementById("foreign")?.remove());
  });

  test("a second start brings it forward", () => {
    const [window] = desktop.state.windows;
    window?.minimize();
    window?.calls.splice(0);
    desktop.electron.app.emit("second-instance", {}, [], "");
    expect(window?.calls).toEqual(["restore", "show", "focus"]);
  });
});

describe("the main job on the screens", () => {
  // What the hostile tests above provoked is not the screens' own.
  beforeAll(() => void desktop.state.consoleErrors.splice(0));

  test("the sample plan is imported, and the board shows its duties", async () => {
    const { page } = desktop;
    await page.getByRole("button", { name: "看示例" }).click();
    await page.getByRole("button", { name: "全部采纳" }).click();
    await page.getByRole("button", { name: "完成导入" }).click();
    await page.waitForURL(/finish=1/);
    await page.getByRole("button", { name: "完成导入" }).click();
    await soon(async () => (valueOf(await invoke("obligations.list")) as unknown[]).length).toBeGreaterThan(10);
    desktop.state.menu?.click("board");
    await page.getByRole("heading", { name: "倒计时" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#/board");
  });

  test("the month's checklist becomes a PDF, in a window that is gone again", async () => {
    const { name, content } = valueOf(
      await invoke("documents.file", { request: { paper: "checklist", month: "2026-09" }, format: "pdf" }),
    ) as FileContent;
    expect(name).toMatch(/\.pdf$/);
    const pdf = Buffer.from(content, "base64");
    expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(10_000);
    // A4 in points, as the paper's own @page says.
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    expect(desktop.state.windows).toHaveLength(1);
  });

  test("the menu leads to each screen, and the year is exported through the dialog", async () => {
    const { page, state } = desktop;
    for (const [command, hash] of [
      ["print", "#/print"],
      ["settings", "#/settings"],
      ["import", "#/import"],
      ["record", "#/record"],
      ["calendar", "#/calendar"],
    ] as const) {
      state.menu?.click(command);
      await soon(() => new URL(page.url()).hash).toMatch(new RegExp(`^${hash}`));
    }
    const folder = mkdtempSync(path.join(os.tmpdir(), "duty-saved-"));
    const { name, content } = valueOf(await invoke("calendar.exportIcs", { year: 2026 })) as FileContent;
    const filePath = path.join(folder, name);
    state.saveAnswers.push({ canceled: false, filePath });
    expect(valueOf(await invoke("files.save", { name, content }))).toEqual({ outcome: "saved", path: filePath });
    expect(state.saveDialogs.at(-1)).toMatchObject({
      title: "另存为",
      filters: [{ name: "ICS", extensions: ["ics"] }],
    });
    expect(readFileSync(filePath, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(valueOf(await invoke("files.save", { name, content }))).toEqual({ outcome: "cancelled", path: null });
    expect(readdirSync(folder)).toEqual([name]);
    rmSync(folder, { recursive: true });
  });

  test("the menu follows the language", async () => {
    const labels = () => desktop.state.menu?.items.map(({ label }) => label);
    expect(labels()).toEqual(["文件", "编辑", "视图", "帮助"]);
    await invoke("settings.set", { locale: "en" });
    await soon(labels).toEqual(["File", "Edit", "View", "Help"]);
    await invoke("settings.set", { locale: "zh-CN" });
    await soon(labels).toEqual(["文件", "编辑", "视图", "帮助"]);
  });
});

test("a reminder is a notification of the system, and its click opens what it is about", async () => {
  const value = async (name: string, input: unknown = {}) => {
    const reply = await invoke(name, input);
    return reply.ok ? (reply.value as Record<string, unknown>) : expect.unreachable(JSON.stringify(reply));
  };
  await value("obligations.create", { title: "报送志愿服务名单", requirement: dueOn(TODAY), lead: "办公室" });
  await value("reminders.take");
  const { reminders } = await value("settings.get");
  const digestAt = timeOfMoment(momentAt(Date.now()));
  await value("settings.set", { reminders: { ...(reminders as object), digestAt, quiet: [] } });
  const shown = desktop.state.notifications.length;
  desktop.electron.powerMonitor.emit("resume");
  await expect.poll(() => desktop.state.notifications.length, { timeout: 20_000 }).toBeGreaterThan(shown);
  const notice = desktop.state.notifications.at(-1);
  expect(notice?.options.body).toContain("报送志愿服务名单（办公室");
  notice?.click();
  expect(desktop.electron.BrowserWindow.getAllWindows()[0]?.calls).toContain("focus");
  await desktop.page.getByRole("dialog").getByText("报送志愿服务名单").first().waitFor();
});

test("the tray has today's counts and the ways in; a closed window stays in it where that was chosen", async () => {
  const [tray] = desktop.state.trays;
  await expect.poll(() => tray?.tip, { timeout: 20_000 }).toMatch(/^履责日历：逾期\d+，今天\d+$/);
  expect(tray?.picture.isEmpty()).toBe(false);
  const [opened] = desktop.electron.BrowserWindow.getAllWindows();
  expect((await invoke("settings.set", { staysInTray: true })).ok).toBe(true);
  const said = desktop.state.notifications.length;
  // Asked after the program asked for them itself, so it knows them.
  await invoke("settings.get");
  opened?.close();
  expect(opened?.calls.at(-1)).toBe("hide");
  expect(opened?.isDestroyed()).toBe(false);
  expect(desktop.state.notifications.slice(said).map(({ options }) => options.title)).toEqual(["履责日历还在托盘里"]);
  tray?.menu?.click("tray-open");
  expect(opened?.calls.slice(-2)).toEqual(["show", "focus"]);
  expect((await invoke("settings.set", { staysInTray: false })).ok).toBe(true);
});

test("the system starts the program at login where that was chosen, on the same data, and no more", async () => {
  const config = mkdtempSync(path.join(os.tmpdir(), "duty-config-"));
  process.env["XDG_CONFIG_HOME"] = config;
  const entry = path.join(config, "autostart/duty-calendar.desktop");
  expect((await invoke("settings.set", { startsAtLogin: true })).ok).toBe(true);
  await expect.poll(() => existsSync(entry)).toBe(true);
  expect(readFileSync(entry, "utf8")).toContain(`"--hidden" "--data" "${desktop.dataFolder}"`);
  expect((await invoke("settings.set", { startsAtLogin: false })).ok).toBe(true);
  await expect.poll(() => existsSync(entry)).toBe(false);
  rmSync(config, { recursive: true, force: true });
});

test("no page had an error, none broke the policy, and no box was shown", () => {
  expect(desktop.state.pageErrors).toEqual([]);
  expect(desktop.state.consoleErrors).toEqual([]);
  expect(desktop.state.errorBoxes).toEqual([]);
});

/** For what comes of a click in its own time, on a busy machine too. */
const soon = <T>(find: () => T) => expect.poll(find, { timeout: 20_000 });

/** The value of a reply that has to be one; its shape is the contract's. */
function valueOf(reply: Reply): unknown {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}
