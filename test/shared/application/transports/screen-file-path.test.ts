import { expect, test } from "vitest";
import { screenFilePath } from "../../../../shared/application/transports/screen-file-path.ts";

test.each([
  ["/", "index.html"],
  ["/index.html", "index.html"],
  ["/assets/a%20b.js", "assets/a b.js"],
  ["//assets/a.js", "assets/a.js"],
  ["/%E5%AD%97.woff2", "字.woff2"],
  ["/a..b.js", "a..b.js"],
])("%s is %s", (urlPath, relative) => {
  expect(screenFilePath(urlPath)).toEqual({ kind: "file", relative });
});

test.each([
  ["/%E5%AD", "unreadable"],
  ["/%", "unreadable"],
  ["/a%00.js", "unreadable"],
  ["", "outside"],
  ["index.html", "outside"],
  ["/..%2fsecret.txt", "outside"],
  ["/%2e%2e/secret.txt", "outside"],
  ["/assets/..%2f..%2fsecret.txt", "outside"],
  ["/..%5csecret.txt", "outside"],
  ["/C:/secret.txt", "outside"],
  ["/index.html%3Astream", "outside"],
])("%s is %s", (urlPath, kind) => {
  expect(screenFilePath(urlPath)).toEqual({ kind });
});
