/** A paper's page taken apart for a shadow tree. */
export interface PaperParts {
  /** The `@page` rules. */
  readonly pageRules: string;
  /** The other rules; what is said of `html` and `body` goes to the elements of those classes. */
  readonly style: string;
  readonly body: readonly Node[];
  readonly language: string;
}

const PAGE_RULE = /@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/gu;

/** @param html The whole page from `paperPage`. */
export function paperParts(html: string): PaperParts {
  const page = new DOMParser().parseFromString(html, "text/html");
  const style = [...page.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n");
  const body = document.createElement("div");
  body.className = "body";
  body.append(...page.body.childNodes);
  return { ...divided(style), body: [body], language: page.documentElement.lang };
}

/** Divides a style into the rules of the pages and those of their content. */
export const divided = (style: string): Pick<PaperParts, "pageRules" | "style"> => ({
  pageRules: (style.match(PAGE_RULE) ?? []).join("\n"),
  style: style.replaceAll(PAGE_RULE, "").replaceAll(/(?<=^|[\s,{}])(html|body)(?=[\s{[,])/gu, ".$1"),
});
