import { Parser } from "htmlparser2";
import { xmlText } from "../well-formed.ts";

/** An element of a paper's page. */
export interface PageElement {
  readonly name: string;
  readonly classes: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
}

/** An element, or text with what XML forbids taken out. */
export type PageNode = PageElement | string;

/** The elements of a paper's page as a tree below one root. */
export function pageTree(html: string): PageElement {
  const root = { ...elementOf("page", {}), children: [] as PageNode[] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { ...elementOf(name, attributes), children: [] as PageNode[] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)?.children.push(xmlText(text));
      },
      onclosetag() {
        open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return root;
}

const elementOf = (name: string, attributes: Readonly<Record<string, string>>): Omit<PageElement, "children"> => ({
  name,
  attributes,
  classes: new Set((attributes["class"] ?? "").split(/\s+/).filter(Boolean)),
});

/** Elements among the children of `element`. */
export const elementsOf = ({ children }: PageElement): PageElement[] =>
  children.filter((child) => typeof child !== "string");

/** Every element of that name below `element`, in the order of the page; what lies within a found one is not looked at. */
export const allNamed = (element: PageElement, name: string): PageElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : allNamed(child, name)));

/** The words of a node, as on the page. */
export const wordsOf = (node: PageNode): string =>
  typeof node === "string" ? node : node.children.map(wordsOf).join("");
