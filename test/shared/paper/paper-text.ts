/** Where a golden page lies. */
export const golden = (name: string): string => new URL(`../../golden/documents/${name}`, import.meta.url).pathname;

/** The page's body with tags taken out, cells apart. */
export const textOf = (html: string): string =>
  html
    .slice(html.indexOf("<body>"))
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
