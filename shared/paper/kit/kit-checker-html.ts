import { evidenceKitWords } from "../../words/evidence-kit.ts";
import type { Locale } from "../../words/locale.ts";
import { html } from "../markup.ts";
import { CHECKER_ROUTINE } from "./checker-routine.ts";

const STYLE = `
body { max-width: 60em; margin: 2em auto; padding: 0 1em; font: 16px/1.6 system-ui, "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; background: #fff; }
h1 { font-size: 1.5em; }
input { font: inherit; }
#verdict { margin-top: 1em; font-size: 1.15em; font-weight: 700; }
#verdict.bad { border: 3px solid #000; padding: 0.5em 1em; }
li { overflow-wrap: anywhere; }
#foot { overflow-wrap: anywhere; color: #333; }
`;

/** Writes what was found into the page as text, never as markup: names of files come from outside. */
const PAGE = String.raw`
const say = (id, text) => { document.getElementById(id).textContent = text; };
const list = (words, names) => {
  for (const name of names) {
    const item = document.createElement("li");
    item.textContent = words + "：" + name;
    document.getElementById("findings").append(item);
  }
};
const megabytes = (bytes) => (bytes / 1e6).toFixed(1) + " MB";
document.getElementById("folder").addEventListener("change", async ({ target }) => {
  const files = Array.from(target.files, (blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));
  // The same folder can be chosen again, after it was put right.
  target.value = "";
  for (const id of ["verdict", "foot", "findings"]) say(id, "");
  document.getElementById("verdict").className = "";
  target.disabled = true;
  const found = await kitCheck.check(files, (done, all) => say("progress", WORDS.reading + megabytes(done) + " / " + megabytes(all)));
  target.disabled = false;
  say("progress", "");
  if (found.fault !== null) {
    document.getElementById("verdict").className = "bad";
    say("verdict", WORDS[found.fault]);
    return;
  }
  const wrong = ["missing", "changed", "unreadable", "extra"];
  const isSound = wrong.every((kind) => found[kind].length === 0);
  document.getElementById("verdict").className = isSound && found.isComplete ? "" : "bad";
  say("verdict", (isSound ? WORDS.sound : WORDS.unsound) + (found.isComplete ? "" : " " + WORDS.incomplete + found.lacking.join("、")));
  for (const kind of wrong) list(WORDS[kind], found[kind]);
  say("foot", WORDS.counted + "：" + found.checked + "　" + WORDS.manifestHash + " " + found.manifestSha256);
});
`;

/** The page that checks an unpacked kit: one file that loads nothing, may reach no network, and reads the folder that a person chooses. */
export function kitCheckerHtml(locale: Locale): string {
  const words = evidenceKitWords(locale).checker;
  // A text in a script must not end the script.
  const texts = JSON.stringify(words).replaceAll("<", String.raw`\u003C`);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.how}</p>
<p><label>${words.choose} <input id="folder" type="file" webkitdirectory multiple></label></p>
<p id="progress" role="status"></p>
<p id="verdict" role="alert"></p>
<ul id="findings"></ul>
<p id="foot"></p>
<script>${{ markup: `${CHECKER_ROUTINE}\nconst WORDS = ${texts};\n${PAGE}` }}</script>
</body>
</html>
`.markup;
}
