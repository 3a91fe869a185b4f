/** `/feed/<secret>.ics`. */
const ADDRESS = /^\/feed\/([\w-]{20,100})\.ics$/;

/** The secret in the address of a feed; null for every other address. */
export const feedSecret = (url: string): string | null => ADDRESS.exec(url.split("?", 1)[0] ?? "")?.[1] ?? null;
