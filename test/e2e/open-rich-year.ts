import type { Page } from "playwright-core";
import { RICH_DAY, fillRichYear } from "../support/rich-year.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** The program in a browser on a year in which nearly every state occurs. */
export interface RichYear {
  readonly host: HostUnderTest;
  readonly page: Page;
  readonly clerk: Clerk;
  close(): Promise<void>;
}

export async function openRichYear(): Promise<RichYear> {
  const host = await startHost(RICH_DAY, fillRichYear);
  const page = await host.newPage();
  await page.goto(host.address);
  return { host, page, clerk: clerkAt(page), close: () => host.close() };
}
