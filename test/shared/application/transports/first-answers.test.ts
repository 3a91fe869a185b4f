import { expect, test } from "vitest";
import { withFirstAnswers } from "../../../../shared/application/transports/first-answers.ts";
import { firstRequests } from "../../../../shared/contract/first-requests.ts";
import type { Reply, Request } from "../../../../shared/contract/reply.ts";
import { procedureKinds } from "../../../../shared/contract/procedure-list.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";

const PAGE = '<p>before</p><script type="application/json" id="first-answers">[]</script><p>after</p>';
const TODAY = plainDate("2026-09-16");

const door = (answer: (request: Request) => Reply) => ({
  dispatch: async (request: Request) => answer(request),
  today: () => TODAY,
});

/** What a browser would find in the element. */
const givenIn = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="first-answers">([^]*?)<\/script>/.exec(html)?.[1] ?? "");

async function wholePage(answer: (request: Request) => Reply): Promise<string> {
  const page = withFirstAnswers(PAGE, door(answer));
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
  const page = withFirstAnswers(PAGE, { dispatch: () => new Promise<Reply>(() => undefined), today: () => TODAY });
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
  expect(
    withFirstAnswers(
      "<p>paper</p>",
      door(() => ({ ok: true, value: 1 })),
    ),
  ).toBeNull();
});

test("opening the page changes nothing: each first question only reads", () => {
  expect(firstRequests(TODAY).map(({ name }) => procedureKinds.get(name))).toEqual(
    firstRequests(TODAY).map(() => "read"),
  );
});
