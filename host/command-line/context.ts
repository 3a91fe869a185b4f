import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import type { CommandLineIo } from "./io.ts";
import type { CliTexts } from "../../shared/words/cli.ts";
import type { Locale } from "../../shared/words/locale.ts";

/** The means that every command is built with. */
export interface CommandContext {
  readonly io: CommandLineIo;
  readonly locale: Locale;
  readonly texts: CliTexts;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly today?: PlainDate;
  /** The name that the command's records are signed with, before that of the settings. */
  readonly clerk?: string;
  readonly json?: boolean;
}
