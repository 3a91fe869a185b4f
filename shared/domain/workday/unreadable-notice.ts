/** Ends the reading; `parseHolidayNotice` turns it into a value. */
export class Unreadable extends Error {
  readonly line: string;

  constructor(line: string) {
    super(line);
    this.line = line;
  }
}
