import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { PAPER_FONTS } from "../shared/application/transports/paper-fonts.ts";
import { facesIn } from "../shared/paper/paper-fonts.ts";

/** Puts the fonts of the papers beside the bundles of both doors: the style sheets and the .woff2 files that they name. */
export const paperFonts = (): Plugin => ({
  name: "paper-fonts",
  generateBundle() {
    const copy = (file: string): string => {
      const source = readFileSync(new URL(import.meta.resolve(`@fontsource/${file}`)));
      this.emitFile({ type: "asset", fileName: `chunks/fonts/${file}`, source });
      return source.toString("utf8");
    };
    for (const name of PAPER_FONTS) {
      const [family = ""] = name.split("/");
      for (const { file } of facesIn(copy(`${name}.css`))) copy(`${family}/${file.replace("./", "")}`);
      copy(`${family}/LICENSE`);
    }
  },
});
