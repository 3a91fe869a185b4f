import type { Token } from "./notice-tokens.ts";

/** A place in the tokens of one sentence. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token `ahead` of the cursor; undefined behind the last. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** The token at the cursor, which moves on. */
  next(): Token | undefined {
    const token = this.#tokens[this.#at];
    if (token) this.#at++;
    return token;
  }

  /** The token before the cursor. */
  get previous(): Token | undefined {
    return this.#tokens[this.#at - 1];
  }

  has(kind: Token["kind"]): boolean {
    return this.#tokens.some((token) => token.kind === kind);
  }
}
