import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { exactAnswer } from "../../../renderer/data/exact-answer.ts";

const ask = () => Promise.resolve("asked");

test("an answer to the same question that still holds is taken; any other question is asked", async () => {
  const queries = new QueryClient();
  queries.setQueryData(["suggest", "党组学习"], "known");
  expect(await exactAnswer(queries, ["suggest", "党组学习"], ask)).toBe("known");
  expect(await exactAnswer(queries, ["suggest", "党组学习会"], ask)).toBe("asked");
  await queries.invalidateQueries();
  expect(await exactAnswer(queries, ["suggest", "党组学习"], ask)).toBe("asked");
});

test("a question that fails is the asker's to answer for", async () => {
  await expect(exactAnswer(new QueryClient(), ["suggest"], () => Promise.reject(new Error("gone")))).rejects.toThrow(
    "gone",
  );
});
