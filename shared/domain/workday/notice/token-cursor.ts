import type { NoticeToken } from "./notice-tokens.ts";

/** A place in the tokens of one sentence. */
export class TokenCursor {
  readonly #tokens: readonly NoticeToken[];
  #at = 0;

  constructor(tokens: readonly NoticeToken[]) {
    this.#tokens = tokens;
  }

  /** The token `ahead` of the cursor; undefined behind the last. */
  peek(ahead = 0): NoticeToken | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** The token at the cursor, which moves on. */
  next(): NoticeToken | undefined {
    const token = this.#tokens[this.#at];
    if (token) this.#at++;
    return token;
  }

  /** The token before the cursor. */
  get previous(): NoticeToken | undefined {
    return this.#tokens[this.#at - 1];
  }

  has(kind: NoticeToken["kind"]): boolean {
    return this.#tokens.some((token) => token.kind === kind);
  }
}
