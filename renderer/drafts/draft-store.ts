/** Words that were typed into a form and are not saved yet. */
export interface StoredDraft<T> {
  readonly value: T;
  /** The first content of the form as JSON; a comparison tells whether it changed meanwhile. */
  readonly base: string;
  /** The time of the last typing, in milliseconds. */
  readonly at: number;
}

/** The store in which drafts outlive the page: the part of the browser's session storage that is used. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The prefix of stored names, so that no other data of the page is touched. */
const PREFIX = "draft ";

/**
 * The drafts of every form, by form and key, as long as the window lives. They are kept in memory with all that belongs to them,
 * files too, and in the session storage without what is too large for it, so that a reload finds the words again.
 */
export class DraftStore {
  readonly #storage: DraftStorage | null;
  readonly #memory = new Map<string, StoredDraft<unknown>>();
  readonly #texts = new Map<string, UnreadTexts>();

  /** @param storage Null where the browser has none: then drafts live as long as the page. */
  constructor(storage: DraftStorage | null) {
    this.#storage = storage;
  }

  /** What was typed last into that form; null when there is nothing. */
  read<T>(name: string): StoredDraft<T> | null {
    const known = this.#memory.get(name) ?? this.#stored(name);
    return (known as StoredDraft<T> | undefined) ?? null;
  }

  /**
   * @param portable The value as it can be stored: without files, which would fill the storage.
   */
  write<T>(name: string, draft: StoredDraft<T>, portable: (value: T) => unknown = (value) => value): void {
    this.#memory.set(name, draft);
    this.#store(name, { ...draft, value: portable(draft.value) });
  }

  /** The texts of days, times and numbers that could not be read yet, by the field's name. */
  texts(name: string): UnreadTexts {
    const known = this.#texts.get(name);
    if (known) return known;
    const key = `${name} texts`;
    const stored = (this.#stored(key) as StoredTexts | undefined) ?? { entries: [], at: 0 };
    const texts = new UnreadTexts(stored, (now) => this.#store(key, now.entries.length > 0 ? now : null));
    this.#texts.set(name, texts);
    return texts;
  }

  forget(name: string): void {
    this.#memory.delete(name);
    this.#store(name, null);
  }

  #stored(name: string): unknown {
    const text = this.#storage?.getItem(PREFIX + name);
    return text ? JSON.parse(text) : undefined;
  }

  /** A storage that is full leaves the draft in memory: only a reload would lose it. */
  #store(name: string, value: unknown): void {
    try {
      if (value === null) this.#storage?.removeItem(PREFIX + name);
      else this.#storage?.setItem(PREFIX + name, JSON.stringify(value));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#storage?.removeItem(PREFIX + name);
    }
  }
}

interface StoredTexts {
  readonly entries: readonly (readonly [string, string])[];
  readonly at: number;
}

/** Texts by the names of their fields, with a notice of each change. */
export class UnreadTexts extends Map<string, string> {
  /** The time of the last typing, in milliseconds. */
  at: number;
  readonly #onChange: (now: StoredTexts) => void;

  constructor({ entries, at }: StoredTexts, onChange: (now: StoredTexts) => void) {
    super();
    this.at = at;
    this.#onChange = onChange;
    // What was read from the storage need not be written there again.
    for (const [name, text] of entries) super.set(name, text);
  }

  override set(name: string, text: string): this {
    super.set(name, text);
    this.#tell();
    return this;
  }

  override delete(name: string): boolean {
    const was = super.delete(name);
    if (was) this.#tell();
    return was;
  }

  override clear(): void {
    super.clear();
    this.#tell();
  }

  #tell(): void {
    this.at = Date.now();
    this.#onChange({ entries: [...this], at: this.at });
  }
}
