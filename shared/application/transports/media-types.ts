const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** The media type of a file of the screens by its ending, in upper or lower case; null for an unknown ending. */
export const mediaTypeOf = (file: string): string | null =>
  MEDIA_TYPES[/\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? ""] ?? null;
