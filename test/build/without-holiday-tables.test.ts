import { readFileSync } from "node:fs";
import { build } from "vite";
import { expect, it } from "vitest";
import { withoutHolidayTables } from "../../build/without-holiday-tables.ts";

const ENTRY = "\0entry";

it("bundles the lunar calendar of chinese-days without its tables of holidays", async () => {
  const made = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      withoutHolidayTables(),
      {
        name: "entry",
        enforce: "pre",
        resolveId: (source) => (source === ENTRY ? ENTRY : null),
        load: (id) =>
          id === ENTRY ? 'import days from "chinese-days"; export const leap = days.getYearLeapMonth(2025);' : null,
      },
    ],
    build: { write: false, ssr: true, minify: false, rolldownOptions: { input: ENTRY } },
    ssr: { noExternal: true },
  });
  if (!("output" in made)) throw new Error("nothing was bundled");
  const [{ code }] = made.output;
  expect(code).not.toContain("Spring Festival");
  const { leap } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { leap: unknown };
  const { default: whole } = await import("chinese-days");
  expect(leap).toEqual(whole.getYearLeapMonth(2025));
});

it("says so when the package has changed", () => {
  const { transform } = withoutHolidayTables();
  if (typeof transform !== "function") throw new Error("the plugin transforms by a function");
  const whole = new URL("../../node_modules/chinese-days/dist/index.es.js", import.meta.url).pathname;
  const context = {} as ThisParameterType<typeof transform>;
  expect(() => transform.call(context, "export {}", whole)).toThrow("holiday tables were not found");
  expect(transform.call(context, readFileSync(whole, "utf8"), whole)).not.toBeNull();
});
