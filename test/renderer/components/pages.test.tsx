import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Pages } from "../../../renderer/components/pages/pages.tsx";

const items = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`);
const listOf = (count: number) =>
  renderToStaticMarkup(
    <Pages items={items(count)} aria-label="lines">
      {(line) => <li key={line}>{line}</li>}
    </Pages>,
  );
const amount = (markup: string, part: string) => markup.split(part).length - 1;

test.each([
  [0, 1],
  [1, 1],
  [20, 1],
  [21, 2],
  [40, 2],
  [41, 3],
])("%i lines are on %i pages, of which the first alone has its lines before anything is seen", (count, pages) => {
  const markup = listOf(count);
  expect(amount(markup, "<ul")).toBe(pages);
  expect(amount(markup, "<li")).toBe(Math.min(count, 20));
  expect(amount(markup, 'aria-hidden="true"')).toBe(pages - 1);
});

test("a page without its lines keeps the room for them", () => {
  expect(listOf(43)).toContain('style="height:calc(3 * var(--row-height, 40px))"');
});

test("pages of a table are its bodies", () => {
  const markup = renderToStaticMarkup(
    <table>
      <Pages items={items(25)} columns={2}>
        {(line) => (
          <tr key={line}>
            <td>{line}</td>
            <td />
          </tr>
        )}
      </Pages>
    </table>,
  );
  expect(amount(markup, "<tbody")).toBe(2);
  expect(amount(markup, "line ")).toBe(20);
  expect(markup).toContain('colSpan="2"');
});
