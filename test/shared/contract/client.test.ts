import { expect, test } from "vitest";
import { createDutyClient } from "../../../shared/contract/client.ts";
import type { Reply, Request } from "../../../shared/contract/reply.ts";
import { DutyError } from "../../../shared/domain/errors.ts";

function clientThatGets(reply: Reply) {
  const requests: Request[] = [];
  const client = createDutyClient(async (request) => {
    requests.push(request);
    return reply;
  });
  return { client, requests };
}

test("a call becomes a request with its dotted name, and the value comes back", async () => {
  const { client, requests } = clientThatGets({ ok: true, value: { obligations: 3 } });
  expect(await client.imports.finish({ planId: "p-1" })).toEqual({ obligations: 3 });
  expect(requests).toEqual([{ name: "imports.finish", input: { planId: "p-1" } }]);
});

test("a failed reply is thrown with its code and details", async () => {
  const details = { planId: "p-1", title: "要点" };
  const { client } = clientThatGets({ ok: false, error: { code: "plan-known", details } });
  const failure = await client.imports.finish({ planId: "p-1" }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DutyError);
  expect(failure).toMatchObject({ code: "plan-known", details });
});

test("a broken door rejects as it is", async () => {
  const client = createDutyClient(() => Promise.reject(new Error("socket closed")));
  await expect(client.board.get({})).rejects.toThrow("socket closed");
});
