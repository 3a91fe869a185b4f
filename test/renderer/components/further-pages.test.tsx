import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Pages } from "../../../renderer/components/pages/pages.tsx";

const rendered = (given: number, total: number): { markup: string; pages: number[] } => {
  const pages: number[] = [];
  const page = (from: number) => {
    pages.push(from);
    return { queryKey: [from], queryFn: async (): Promise<readonly string[]> => [] };
  };
  const items = Array.from({ length: given }, (_, at) => `line ${at + 1}`);
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Pages items={items} further={{ total, page }}>
        {(line) => <li key={line}>{line}</li>}
      </Pages>
    </QueryClientProvider>,
  );
  return { markup, pages };
};

test.each<[string, number, number, number[]]>([
  ["an empty list asks for nothing, so that it may fill without asking", 0, 0, []],
  ["a list of one page asks for nothing", 20, 20, []],
  ["each further page asks for its own lines", 20, 45, [20, 40]],
])("%s", (_, given, total, expected) => {
  expect(rendered(given, total).pages).toEqual(expected);
});

test("a page that has no lines yet keeps the room for as many as it has", () => {
  const { markup } = rendered(20, 43);
  expect(markup.match(/<li>/g)).toHaveLength(20);
  expect(markup).toContain("height:calc(20 * var(--row-height, 40px))");
  expect(markup).toContain("height:calc(3 * var(--row-height, 40px))");
});
