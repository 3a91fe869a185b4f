import { useLayoutEffect, useRef } from "react";
import { ForPaper } from "../for-paper.tsx";
import { paperParts } from "./paper-parts.ts";

/** A paper as part of the page, so that Ctrl P prints the paper and not the screen around its preview. */
export const PrintedPaper = ({ html }: { html: string }) => (
  <ForPaper>
    <PaperTree html={html} />
  </ForPaper>
);

function PaperTree({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const { pageRules, style, body, language } = paperParts(html);
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const sheet = document.createElement("style");
    sheet.textContent = style;
    const paper = document.createElement("div");
    paper.className = "html";
    paper.lang = language;
    paper.append(...body);
    root.replaceChildren(sheet, paper);
    // Page size and margins are the document's; a shadow tree has none.
    const pages = document.createElement("style");
    pages.textContent = pageRules;
    document.head.append(pages);
    return () => pages.remove();
  }, [html]);
  return <div ref={host} />;
}
