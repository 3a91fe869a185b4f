import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const FOLDERS = ["shared", "db", "host", "electron", "renderer", "threads", "build"];

/** Words that had several meanings, with the nouns that took their place. */
const RETIRED: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /^kept|Kept|^keptI|^keepings?$/, instead: "preserved, draft, memo, in force, remaining" },
  { word: /^[bB]earers?|Bearers?|^borne|Borne|[eE]ventBorn/, instead: "assignee, triggered" },
  { word: /^[sS]tays?$|Stays?$|^stay[A-Z_]/, instead: "membership" },
  { word: /^[tT]old$|Told$|^told[A-Z]/, instead: "a noun: what was stated, exported, read" },
  { word: /^[pP]arcels?$/, instead: "batch" },
  { word: /^placeOf$/, instead: "a name that says which place" },
];

/** Names that others rely on as they are: the contract, stored columns, the export of all data. */
const SHIPPED = new Set([
  "kept",
  "keptOn",
  "kept_on",
  "kept_occurrence",
  "kept_given_up",
  "borne_from",
  "borne_until",
  "eventBorn",
  "stay",
  "correctStay",
  "removeStay",
  "stay_correction",
  "stay_removal",
]);

/** Where each of those may stand: what maps them, and nothing else. */
const MAPPED_IN =
  /^shared\/(contract|application\/(ports|program|steps|subjects|board|imports\/read|view))\/|^shared\/(domain\/(compliance\/explain|obligation\/preserved-occurrence)|words|application\/occurrences)|^db\/|^renderer\/(text|screens)\//;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("db/migrations/")),
);

/** Identifiers in the code itself: comments, sentences and patterns speak as they like. */
const identifiersIn = (text: string): ReadonlySet<string> => {
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/(^|\s)\/\/.*$/gm, "")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "");
  return new Set(
    [
      ...code.matchAll(/\b(?:const|let|function|type|interface|class)\s+(\w+)|\b(\w+)\??:|[{,(]\s*(\w+)(?=\s*[,})=])/g),
    ].map(([, declared, key, part]) => declared ?? key ?? part ?? ""),
  );
};

test("no file uses a retired name, and shipped ones stand only where they are mapped", () => {
  const found = files.flatMap((file) =>
    [...identifiersIn(readFileSync(path.join(ROOT, file), "utf8"))].flatMap((name) => {
      const retired = RETIRED.find(({ word }) => word.test(name));
      if (retired === undefined || (SHIPPED.has(name) && MAPPED_IN.test(file))) return [];
      return [`${file}: ${name} (say ${retired.instead})`];
    }),
  );
  expect(found).toEqual([]);
});

test("the check sees names as code declares them", () => {
  const code = 'const kept = 1; // told\nfunction f({ bearer }: { stay: string }, told = "parcel") {}';
  expect(["kept", "bearer", "stay", "told"].filter((name) => !identifiersIn(code).has(name))).toEqual([]);
  expect(identifiersIn(code).has("parcel")).toBe(false);
});
