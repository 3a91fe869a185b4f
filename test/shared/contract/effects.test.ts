import { z } from "zod";
import { expect, expectTypeOf, test } from "vitest";
import { explainWords } from "../../../shared/words/explain.ts";
import { type Effects, type WriteMeta, read, rulesWrite, write } from "../../../shared/contract/effects.ts";
import { effectsOf, isWriteName, procedureMetas, takenAwayBy } from "../../../shared/contract/procedure-list.ts";
import type { NamesOf, WriteName } from "../../../shared/contract/procedure-types.ts";
import { contract } from "../../../shared/contract/procedures.ts";
import { PROGRAM_RELEASE, TAKEN_AWAY_BY, type TakenAwayBy } from "../../../shared/domain/obligation/taken-away-by.ts";

type CauseIn<M> = M extends WriteMeta<infer E> ? (E extends { takesAway: infer C } ? C : never) : never;
type MetaIn<G> = G extends { "~orpc": { meta: infer M } } ? M : { [P in keyof G]: MetaIn<G[P]> }[keyof G];

test("a write that does not say what it affects does not compile", () => {
  // @ts-expect-error nothing is said
  write();
  // @ts-expect-error stale data, and not whether anything can be taken away
  write({ stale: "everything" });
  // @ts-expect-error a cause that nobody has words for
  rulesWrite("somebody-slept");
  // @ts-expect-error what leaves every date alone takes nothing away
  write({ stale: "nothing", takesAway: "rule-amended" });
  // @ts-expect-error what takes its own turn works before it writes, and so cannot change what others rest on
  write({ stale: "everything", onlyAdds: true, takesOwnTurn: true });
  expectTypeOf<{ kind: "write" }>().not.toExtend<WriteMeta>();
  expectTypeOf<Effects["stale"]>().toEqualTypeOf<"nothing" | "touched" | "everything">();
});

test("the names of the writes are read off the contract's types", () => {
  expectTypeOf<"activities.record">().toExtend<WriteName>();
  expectTypeOf<"board.get">().not.toExtend<WriteName>();
  expectTypeOf<NamesOf<{ effects: { takesOwnTurn: true } }>>().toEqualTypeOf<
    "imports.open" | "imports.setYear" | "publications.refresh"
  >();
  expectTypeOf<NamesOf<{ effects: { takesAway: "rule-amended" } }>>().toEqualTypeOf<"obligations.amend">();
  expectTypeOf(read.input(z.object({}))["~orpc"].meta.kind).toEqualTypeOf<"read">();
});

test("each cause is that of a write, or of a release of the program, and has words in each locale", () => {
  expectTypeOf<CauseIn<MetaIn<typeof contract>> | "program-release">().toEqualTypeOf<TakenAwayBy>();
  for (const words of Object.values(explainWords)) {
    const said = TAKEN_AWAY_BY.map((cause) => words.cause(cause));
    expect(new Set([...said, words.cause(null)]).size).toBe(TAKEN_AWAY_BY.length + 1);
    expect(said.every((sentence) => sentence.length > 3)).toBe(true);
  }
});

test("a stored name stands for its cause, and one that is no write of this contract for none", () => {
  expect(takenAwayBy("obligations.amend")).toBe("rule-amended");
  expect(takenAwayBy("activities.withdraw")).toBe("record-changed");
  expect(takenAwayBy(PROGRAM_RELEASE)).toBe("program-release");
  for (const name of ["session.undo", "imports.decide", "events.log", "board.get", "obligations.ofOld", "toString", ""])
    expect(takenAwayBy(name), name).toBeNull();
});

test("what was said of each procedure is there when the program runs", () => {
  for (const [name, meta] of procedureMetas) {
    expect(isWriteName(name), name).toBe(meta.kind === "write");
    if (isWriteName(name)) expect(["nothing", "touched", "everything"], name).toContain(effectsOf(name).stale);
    else expect(meta, name).toEqual({ kind: "read" });
  }
  expect(() => effectsOf("board.get" as WriteName)).toThrow("board.get");
});
