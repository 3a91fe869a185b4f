import { expect, test } from "vitest";
import { procedureKinds } from "../../shared/contract/procedure-list.ts";
import { contractCases } from "./contract-cases.ts";

test.each([...procedureKinds.keys()])("the table of cases has a success and a failure of %s", (name) => {
  const cases = contractCases.filter(({ procedure }) => procedure === name);
  expect(cases.map(({ gives }) => gives === "ok")).toEqual(expect.arrayContaining([true, false]));
});
