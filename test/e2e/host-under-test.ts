import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, type Page, chromium } from "playwright-core";
import { findBrowser } from "../../host/find-browser.ts";
import type { DutyClient } from "../../shared/contract/client.ts";
import { builtHost } from "../support/built.ts";
import { watchRequests } from "./at-rest.ts";
import { hostClient } from "./host-client.ts";

export type Fill = (client: DutyClient) => Promise<unknown>;

/** The built host as a process of its own, and Chromium to visit it with. */
export interface HostUnderTest {
  readonly address: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly browser: Browser;
  /** A page in a browser profile of its own, not let in yet; what it complains about is collected. */
  newPage(): Promise<Page>;
  /** Page errors, policy violations and failed requests, in words. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/**
 * @param today  The day that the host takes for today, `YYYY-MM-DD`.
 * @param fill   Puts in, through the host itself, what the test begins with.
 * @param options  `dataFolder`: one that outlives the host; without it the host has one of its own.
 */
export async function startHost(
  today: string,
  fill?: Fill,
  options: { readonly dataFolder?: string } = {},
): Promise<HostUnderTest> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "duty-host-"));
  const dataFolder = options.dataFolder ?? path.join(folder, "data");
  const args = [await builtHost(), "serve", "--data", dataFolder, "--today", today, "--json"];
  const host = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const { address, port } = JSON.parse(await firstAnswer(host)) as { address: string; port: number };
  if (fill) await fill(await hostClient(address));
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined });
  const complaints: string[] = [];
  return {
    address,
    port,
    dataFolder,
    browser,
    complaints,
    async newPage() {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "zh-CN",
        timezoneId: "America/Los_Angeles",
      });
      const page = await context.newPage();
      collectComplaints(page, complaints);
      watchRequests(page);
      return page;
    },
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => host.once("exit", resolve));
      host.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstAnswer(host: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of host.stdout ?? []) {
    said += String(chunk);
    if (said.endsWith("}\n")) return said;
  }
  throw new Error(`the host ended: ${said}`);
}

function collectComplaints(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    // zod asks once whether it may compile schemas; the policy says no and it does without.
    const isZodProbe = /script-src' was not explicitly set|unsafe-eval|evaluate a string/.test(message.text());
    if (message.type() === "error" && !isZodProbe) complaints.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left or loaded again cuts its own requests off.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
}
