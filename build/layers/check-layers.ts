import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import { type Apart, LAYERS, type Layer, ROOMS, type Row } from "./layers.ts";

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every import that the tables do not allow, and every cycle, one sentence each. An import of types alone counts as any other, because a
 * reader follows it as well; only tests may name each other's types in a circle.
 */
export function findViolations(files: readonly SourceFile[]): string[] {
  const imports = files.map((file) => ({ from: file.path, ...importsOf(file) }));
  const wrong = imports.flatMap(({ from, all }) =>
    all.flatMap((to) => refusal(from, to) ?? roomRefusal(from, to) ?? []),
  );
  return [
    ...wrong,
    ...findCycles(
      new Map(imports.map(({ from, all, atRunTime }) => [from, from.startsWith("test/") ? atRunTime : all])),
    ),
  ];
}

/** The project's own sources, tests included. */
export function readSources(): SourceFile[] {
  return globSync("{shared,db,threads,electron,host,renderer,build,test}/**/*.{ts,tsx}")
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted()
    .map((file) => ({ path: file, text: readFileSync(file, "utf8") }));
}

/** What a file loads: our own files by their path from the root, outside modules by their name. */
export function importsOf(file: SourceFile): { all: string[]; atRunTime: string[] } {
  const { module } = parseSync(file.path, file.text);
  const named = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.moduleRequest ? [{ name: entry.moduleRequest.value, isType: entry.isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
      literalOf(file.text.slice(start, end)).map((name) => ({ name, isType: false })),
    ),
  ];
  const resolved = (imports: typeof named) => [...new Set(imports.map(({ name }) => resolve(file.path, name)))];
  return { all: resolved(named), atRunTime: resolved(named.filter(({ isType }) => !isType)) };
}

const resolve = (from: string, name: string): string =>
  name.startsWith(".") ? path.posix.join(path.posix.dirname(from), name.replace(/\?.*$/, "")) : name;

const literalOf = (source: string): string[] => /^["'`]([^"'`$]+)["'`]$/.exec(source)?.slice(1) ?? [];

const layerOf = (file: string): Layer | undefined => LAYERS.find(({ folder }) => file.startsWith(`${folder}/`));

const isWithin = (target: string, prefix: string): boolean => target === prefix || target.startsWith(`${prefix}/`);

function refusal(from: string, to: string): string | null {
  const layer = layerOf(from);
  if (!layer) return `${from} lies in no layer of build/layers/layers.ts`;
  const isOurs = ["shared", "db", "threads", "electron", "host", "renderer", "build", "test"].some((folder) =>
    to.startsWith(`${folder}/`),
  );
  const isAllowed = isOurs
    ? isWithin(to, layer.folder) || layer.mayImport.some((folder) => isWithin(to, folder))
    : to === "package.json" ||
      layer.packages.some((name) => (/[:/]$|^$/.test(name) ? to.startsWith(name) : isWithin(to, name)));
  return isAllowed ? null : `${from} must not import ${to} (${layer.folder} may not)`;
}

/** Why a file may not import one of a closed room (`ROOMS`), or lies in none; null where it may. */
function roomRefusal(from: string, to: string): string | null {
  for (const rooms of ROOMS) {
    const reason = "row" in rooms ? rowRefusal(from, to, rooms) : apartRefusal(from, to, rooms);
    if (reason !== null) return reason;
  }
  return null;
}

function rowRefusal(from: string, to: string, { folder, row }: Row): string | null {
  const [own, other] = [roomIn(folder, from), roomIn(folder, to)];
  if (own === null) return null;
  const isLoose = path.posix.dirname(from) === folder;
  if (isLoose || !row.includes(own)) return `${from} lies in no room of ${folder}`;
  if (other === null || row.indexOf(other) <= row.indexOf(own)) return null;
  return `${from} must not import ${to} (${other} lies above ${own})`;
}

function apartRefusal(from: string, to: string, { folder, openedBy }: Apart): string | null {
  const [own, other] = [roomIn(folder, from), roomIn(folder, to)];
  if (other === null || own === other) return null;
  const isOpening = isWithin(from, openedBy) || isWithin(from, "test");
  return isOpening ? null : `${from} must not import ${to} (the rooms of ${folder} stand apart)`;
}

/** The folder directly inside of `folder` that a file lies in; null for one that lies elsewhere. */
const roomIn = (folder: string, file: string): string | null =>
  file.startsWith(`${folder}/`) ? (file.slice(folder.length + 1).split("/")[0] ?? null) : null;

/** Each cycle once, told from its smallest member. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const cycles = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) {
      cycles.add(tellCycle(trail.slice(seenAt)));
      return;
    }
    if (finished.has(file)) return;
    for (const next of graph.get(file) ?? []) if (graph.has(next)) walk(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return [...cycles];
}

function tellCycle(members: readonly string[]): string {
  const start = members.indexOf(members.toSorted()[0] ?? "");
  const turned = [...members.slice(start), ...members.slice(0, start)];
  return `import cycle: ${[...turned, turned[0]].join(" → ")}`;
}
