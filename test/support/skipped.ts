/** A test's name, with the reason behind it where it is skipped, so that a report never hides one. */
export const skippedName = (name: string, isSkipped: boolean, reason: string): string =>
  isSkipped ? `${name} (skipped: ${reason})` : name;
