import { Parser } from "htmlparser2";
import { DutyError } from "../../../domain/errors.ts";
import { DEEPEST_NESTING } from "../limits.ts";
import type { ReadingContext } from "../pace.ts";

export type Attributes = Readonly<Record<string, string>>;

/** Receives a document from front to back. Names come without their namespace's prefix: `w:p` is `p`. */
export interface MarkupHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Characters between two pauses. */
const PIECE = 256 * 1024;

/**
 * Reads XML or HTML in pieces. Nothing is fetched and no entity beyond the predefined ones is expanded; XML with a
 * document type, with elements left open, or nested beyond `DEEPEST_NESTING` is refused.
 *
 * @throws {DutyError} `file-unreadable`.
 */
export async function readMarkup(
  source: string,
  kind: "xml" | "html",
  handler: MarkupHandler,
  { name, pause }: ReadingContext,
): Promise<void> {
  const isXml = kind === "xml";
  const refuse = (reason: string): never => {
    throw new DutyError("file-unreadable", { name, reason });
  };
  let depth = 0;
  /** `<a/>` is closed by implication too, but at once. */
  let isJustOpened = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++depth > DEEPEST_NESTING) refuse("nesting");
        isJustOpened = true;
        handler.open(localName(tag), attributes);
      },
      onclosetag(tag, isImplied) {
        depth--;
        if (isXml && isImplied && !isJustOpened) refuse("xml-damaged");
        isJustOpened = false;
        handler.close(localName(tag));
      },
      ontext(text) {
        isJustOpened = false;
        handler.text(text);
      },
      onprocessinginstruction(instruction) {
        if (isXml && instruction.toLowerCase() === "!doctype") refuse("xml-doctype");
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  for (let at = 0; at < source.length; at += PIECE) {
    parser.write(source.slice(at, at + PIECE));
    await pause();
  }
  parser.end();
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return undefined;
}

/** `w:val`, in which WordprocessingML keeps nearly everything; empty when it is not there. */
export const valueOf = (attributes: Attributes): string => attribute(attributes, "val") ?? "";

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
