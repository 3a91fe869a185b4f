import type { IncomingMessage, ServerResponse } from "node:http";
import { tooLarge } from "../../shared/application/transports/request-limit.ts";
import type { Dispatch } from "../compose.ts";
import { answerJson, answerText } from "./headers.ts";
import { readBody } from "./read-body.ts";

/**
 * `POST /api/invoke` with `{ name, input }`: the reply of the contract, with status 200 for expected trouble too,
 * because replies are data. Only what is no request at all gets an HTTP error.
 */
export async function answerInvoke(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
): Promise<void> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
    return answerText(response, 415, "Content-Type must be application/json");
  const body = await readBody(request);
  if ("tooLongBytes" in body) return answerJson(response, 413, tooLarge(body.tooLongBytes));
  // Loaded with the first request: the schemas are a good part of what a start would load.
  const { request: requestSchema } = await import("../../shared/contract/reply.ts");
  const parsed = requestSchema.safeParse(parseJson(body.text));
  if (!parsed.success) return answerText(response, 400, 'The body must be {"name": …, "input": …}');
  answerJson(response, 200, await dispatch(parsed.data));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
