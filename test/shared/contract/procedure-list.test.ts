import { expect, test } from "vitest";
import { contract } from "../../../shared/contract/procedures.ts";
import { listProcedures, procedureKinds } from "../../../shared/contract/procedure-list.ts";

test("lists every procedure of the contract once, with schemas that are JSON", () => {
  const names = Object.entries(contract).flatMap(([group, members]) =>
    Object.keys(members).map((m) => `${group}.${m}`),
  );
  const listed = listProcedures();
  expect(listed.map((entry) => entry.name)).toEqual(names);
  for (const entry of listed) {
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
    expect(entry.input, entry.name).toMatchObject({ type: "object" });
    expect(entry.output, entry.name).toHaveProperty("$schema");
  }
});

test("every procedure says itself whether it writes", () => {
  for (const group of Object.values(contract))
    for (const procedure of Object.values(group)) expect(procedure["~orpc"].meta.kind).toMatch(/^(read|write)$/);
  expect(procedureKinds.get("activities.record")).toBe("write");
  expect(procedureKinds.get("board.get")).toBe("read");
});
