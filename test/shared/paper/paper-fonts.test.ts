import { expect, test } from "vitest";
import { facesFor, facesIn, withFaces } from "../../../shared/paper/paper-fonts.ts";

const SHEET = `/* a-[4]-400-normal */
@font-face {
  font-family: 'Serif A';
  font-style: normal;
  font-weight: 400;
  src: url(./files/a-4.woff2) format('woff2'), url(./files/a-4.woff) format('woff');
  unicode-range: U+4e00-4e0f,U+20,U+1f1e9-1f1f5;
}
@font-face { font-family: "Serif A"; font-weight: 700; src: url(./files/a-5.woff2) format('woff2'); unicode-range: U+9648; }
@font-face { font-family: "Old"; font-weight: 700; src: url(./files/old.woff) format('woff'); }`;

test("a sheet tells of each face its family, weight, file and range; a face without them is passed over", () => {
  expect(facesIn(SHEET)).toEqual([
    { family: "Serif A", weight: "400", file: "./files/a-4.woff2", unicodeRange: "U+4e00-4e0f,U+20,U+1f1e9-1f1f5" },
    { family: "Serif A", weight: "700", file: "./files/a-5.woff2", unicodeRange: "U+9648" },
  ]);
});

test.each([
  ["一", ["./files/a-4.woff2"]],
  ["丏", ["./files/a-4.woff2"]],
  ["丐", []],
  ["a b", ["./files/a-4.woff2"]],
  ["🇩", ["./files/a-4.woff2"]],
  ["陈", ["./files/a-5.woff2"]],
  ["陈一", ["./files/a-4.woff2", "./files/a-5.woff2"]],
  ["", []],
])("the faces for %j are those whose range has a sign of it", (text, files) => {
  expect(facesFor(text, facesIn(SHEET)).map(({ file }) => file)).toEqual(files);
});

test("the faces come first in the head, their files are loaded ahead, and the words stay as they are", () => {
  const html = '<html><head lang="zh"><title>$& 一</title></head></html>';
  const page = withFaces(html, facesFor(html, facesIn(SHEET)), ({ file }) => `$&${file}`);
  const file = "data:font/woff2;base64,$&./files/a-4.woff2";
  const ahead = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`;
  expect(page.startsWith(`<html><head lang="zh">${ahead}<style>@font-face{font-family:"Serif A";`)).toBe(true);
  expect(page).toContain(`url(${file})`);
  expect(page).toContain("<title>$& 一</title>");
});
