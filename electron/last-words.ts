import { app, dialog } from "electron";
import { errorSentence } from "../shared/words/errors.ts";
import type { ReplyError } from "../shared/contract/reply.ts";
import { DutyError } from "../shared/domain/errors.ts";
import type { ErrorLog } from "./error-log.ts";
import { menuText } from "../shared/words/menus.ts";
import type { Locale } from "../shared/words/locale.ts";

/** Exit codes: 1 for a start that failed, 2 for a command line that makes no sense. */
const FAILED = 1;
const WRONG_USE = 2;

/** Says on standard error, in one line, why the command line is refused, and ends. */
export function refuseOptions(error: DutyError): void {
  console.error(`duty-calendar: ${sentenceOf(error, systemLocale())}`);
  app.exit(WRONG_USE);
}

/** Shows why the program cannot start, and ends. */
export function refuseStart(error: unknown, log: ErrorLog): void {
  const locale = systemLocale();
  if (!(error instanceof DutyError)) log.write("the start failed", error);
  const reason = error instanceof DutyError ? sentenceOf(error, locale) : menuText(locale).unexpected + log.file;
  dialog.showErrorBox(menuText(locale).cannotStart, reason);
  app.exit(FAILED);
}

/** Notes whatever nobody caught. After an exception nothing can be relied on, so the program says so and ends. */
export function catchUnexpected(log: ErrorLog): void {
  process.on("unhandledRejection", (reason) => log.write("unhandled rejection", reason));
  process.on("uncaughtException", (error) => {
    log.write("uncaught exception", error);
    const text = menuText(systemLocale());
    dialog.showErrorBox(text.about, text.unexpected + log.file);
    app.exit(FAILED);
  });
}

const sentenceOf = (error: DutyError, locale: Locale): string =>
  errorSentence({ code: error.code, details: error.details } as ReplyError, locale);

/** The settings cannot be asked yet, or no more. Empty before the app is ready. */
const systemLocale = (): Locale => (/^(zh|$)/.test(app.getLocale()) ? "zh-CN" : "en");
