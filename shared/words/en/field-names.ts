/** `credits.0.happenedOn` → credits 1, happened on */
export const fieldInEnglish = (path: string): string =>
  path
    .replaceAll(/\.(\d+)(?=\.|$)/g, (_, place: string) => ` ${Number(place) + 1}`)
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/ ids?(?=[ .]|$)/g, "")
    .replaceAll(".", ", ") || "the whole";
