import type { Locator, Page } from "playwright-core";

/** What every screen test does at a page: find parts by their names, go to a screen, ask the core. */
export const clerkAt = (page: Page) => ({
  region: (name: string) => page.getByRole("region", { name, exact: true }),
  drawer: () => page.getByRole("dialog"),
  line: (within: Locator, words: string) => within.getByRole("listitem").filter({ hasText: words }).first(),
  open: (screen: string) => page.getByRole("navigation").getByRole("link", { name: screen }).click(),

  /** Chooses a plan's file on the screen of imports and waits for its review. */
  async openPlan(file: string): Promise<void> {
    await page.getByRole("navigation").getByRole("link", { name: "导入" }).click();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("article", { name: "工作要点原文" }).waitFor();
  },

  /** Asks the core what the screens do not show; a refusal rejects with the whole reply. */
  call: (name: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      async ([procedure, sent]) => {
        const response = await fetch("./api/invoke", {
          method: "POST",
          headers: { "content-type": "application/json", "x-duty-client": "1" },
          body: JSON.stringify({ name: procedure, input: sent }),
        });
        const reply = (await response.json()) as { ok: boolean; value: unknown };
        if (!reply.ok) throw new Error(JSON.stringify(reply));
        return reply.value;
      },
      [name, input] as const,
    ),
});

export type Clerk = ReturnType<typeof clerkAt>;
