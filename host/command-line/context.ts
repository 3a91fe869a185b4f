import type { SentenceLocale } from "../../shared/contract/error-sentences.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import type { CommandLineIo } from "./io.ts";
import type { CliTexts } from "./texts/cli-texts.ts";

/** What every command is built with. */
export interface CommandContext {
  readonly io: CommandLineIo;
  readonly locale: SentenceLocale;
  readonly texts: CliTexts;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly today?: PlainDate;
  readonly json?: boolean;
}
