import { expect, test } from "vitest";
import { type DrawFrame, firstPages } from "../../../../shared/application/transports/first-page.ts";
import { firstRequests } from "../../../../shared/contract/first-requests.ts";
import type { Reply, Request } from "../../../../shared/contract/reply.ts";
import { procedureKinds } from "../../../../shared/contract/procedure-list.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";

const ANSWERS = '<script type="application/json" id="first-answers">[]</script>';
const PAGE = `<p>before</p>${ANSWERS}<p>after</p>`;
const WHOLE = `<style id="first-look"></style><div id="root"></div>${ANSWERS}`;
const TODAY = plainDate("2026-09-16");

const door = (answer: (request: Request) => Reply, draw: DrawFrame | null = null) => ({
  dispatch: async (request: Request) => answer(request),
  today: () => TODAY,
  drawFrame: async () => draw,
  patience: () => new Promise<void>(() => undefined),
});

/** What a browser would find in the element. */
const givenIn = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="first-answers">([^]*?)<\/script>/.exec(html)?.[1] ?? "");

async function wholePage(answer: (request: Request) => Reply): Promise<string> {
  return sent(firstPages(door(answer)), PAGE);
}

async function sent(fill: ReturnType<typeof firstPages>, html: string): Promise<string> {
  const page = fill(html);
  return page ? page.head + (await page.rest) : "";
}

test("the page holds the answer to each of its first questions", async () => {
  const html = await wholePage(({ name }) => ({ ok: true, value: `answer to ${name}` }));
  expect(givenIn(html)).toEqual(
    firstRequests(TODAY).map(({ name, input }) => ({ name, input, value: `answer to ${name}` })),
  );
  expect(html).toMatch(/^<p>before<\/p>.*<p>after<\/p>$/);
});

test("what comes before the answers is there before the core has answered", () => {
  const page = firstPages({
    ...door(() => ({ ok: true, value: 1 })),
    dispatch: () => new Promise<Reply>(() => undefined),
  })(PAGE);
  expect(page?.head).toBe('<p>before</p><script type="application/json" id="first-answers">');
});

test.each(["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b", "“引号”\"'\\", "机关党委 & 工会"])(
  "%j of a person stays text",
  async (text) => {
    const html = await wholePage(() => ({ ok: true, value: text }));
    expect(html.match(/<script|<!--/g)).toHaveLength(1);
    expect(givenIn(html)).toContainEqual({ name: "app.info", input: {}, value: text });
  },
);

test("a question that was refused is left for the page to ask", async () => {
  const html = await wholePage(({ name }) =>
    name === "board.get"
      ? { ok: false, error: { code: "unexpected", details: { message: "" } } }
      : { ok: true, value: 1 },
  );
  expect(givenIn(html)).toHaveLength(firstRequests(TODAY).length - 1);
  expect(html).not.toContain("board.get");
});

test("a page without a place for answers is sent as it is", () => {
  expect(firstPages(door(() => ({ ok: true, value: 1 })))("<p>paper</p>")).toBeNull();
});

test("opening the page changes nothing: each first question only reads", () => {
  expect(firstRequests(TODAY).map(({ name }) => procedureKinds.get(name))).toEqual(
    firstRequests(TODAY).map(() => "read"),
  );
});

/** A core of which `edition` writes are known, and how often it was asked for its board. */
function countingDoor(draw: DrawFrame | null) {
  const core = { edition: 1, backup: 1, boards: 0 };
  const fill = firstPages(
    door(({ name }) => {
      if (name === "board.get") core.boards += 1;
      if (name === "app.info") return { ok: true, value: { lastBackupAt: core.backup } };
      return { ok: true, value: name === "app.edition" ? { edition: `${core.edition}` } : 1 };
    }, draw),
  );
  return { core, fill };
}

test("the first frame and its look stand in their places, drawn from the answers", async () => {
  const { fill } = countingDoor((answers) => ({ markup: `<b>${answers.length} $& drawn</b>`, styles: ":root{}" }));
  expect(await sent(fill, WHOLE)).toMatch(
    /^<style id="first-look">:root\{\}<\/style><div id="root"><b>\d+ \$& drawn<\/b><\/div><script [^>]*>\[\{.*\]<\/script>$/,
  );
});

test("a page is written once for as long as nothing changes", async () => {
  const { core, fill } = countingDoor(() => ({ markup: "", styles: "" }));
  const first = await sent(fill, WHOLE);
  expect(await sent(fill, WHOLE)).toBe(first);
  expect(core.boards).toBe(1);
  core.edition = 2;
  expect(await sent(fill, WHOLE)).not.toBe(first);
  expect(core.boards).toBe(2);
});

test("a backup, which is no write, is on the next page", async () => {
  const { core, fill } = countingDoor(null);
  const first = await sent(fill, WHOLE);
  core.backup = 2;
  expect(await sent(fill, WHOLE)).not.toBe(first);
});

test("what could not be drawn leaves the answers as they are", async () => {
  const { fill } = countingDoor(() => null);
  expect(await sent(fill, WHOLE)).toContain('<div id="root"></div>');
});

test("where an answer is missing nothing is drawn, and nothing is used again", async () => {
  let asked = 0;
  const fill = firstPages(
    door(
      ({ name }) => {
        if (name === "settings.get") asked += 1;
        return name === "board.get"
          ? { ok: false, error: { code: "unexpected", details: { message: "" } } }
          : { ok: true, value: { edition: "1" } };
      },
      () => ({ markup: "drawn", styles: "" }),
    ),
  );
  expect(await sent(fill, WHOLE)).not.toContain("drawn");
  await sent(fill, WHOLE);
  expect(asked).toBe(2);
});

test("a core that is long in working out its answers gets a page without them; the next page has them", async () => {
  const { promise: derived, resolve: derive } = Promise.withResolvers<void>();
  const answering = door(
    ({ name }) => ({ ok: true, value: name }),
    () => ({ markup: "drawn", styles: "" }),
  );
  let isPatient = false;
  const fill = firstPages({
    ...answering,
    dispatch: async (request) => {
      await derived;
      return answering.dispatch(request);
    },
    patience: () => (isPatient ? new Promise(() => undefined) : Promise.resolve()),
  });
  expect(await sent(fill, WHOLE)).toBe(WHOLE);
  derive();
  isPatient = true;
  expect(await sent(fill, WHOLE)).toContain("drawn");
});
