import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Pages } from "../../../renderer/components/pages/pages.tsx";

const markupOf = (given: number, total: number): { markup: string; asked: [number, boolean][] } => {
  const asked: [number, boolean][] = [];
  const usePage = (from: number, isWanted: boolean): readonly string[] | undefined => {
    asked.push([from, isWanted]);
    return undefined;
  };
  const items = Array.from({ length: given }, (_, at) => `line ${at + 1}`);
  const markup = renderToStaticMarkup(
    <Pages items={items} further={{ total, usePage }}>
      {(line) => <li key={line}>{line}</li>}
    </Pages>,
  );
  return { markup, asked };
};

test.each<[string, number, number, [number, boolean][]]>([
  ["an empty list asks for nothing, so that it may fill without asking", 0, 0, []],
  ["a list of one page asks for nothing", 20, 20, []],
  [
    "each further page asks for its own lines once it is near",
    20,
    45,
    [
      [20, false],
      [40, false],
    ],
  ],
])("%s", (_, given, total, expected) => {
  expect(markupOf(given, total).asked).toEqual(expected);
});

test("a page that has no lines yet keeps the room for as many as it has", () => {
  const { markup } = markupOf(20, 43);
  expect(markup.match(/<li>/g)).toHaveLength(20);
  expect(markup).toContain("height:calc(20 * var(--row-height))");
  expect(markup).toContain("height:calc(3 * var(--row-height))");
});
