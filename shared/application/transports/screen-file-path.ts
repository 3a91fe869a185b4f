/** What the path of an address means: a file below the screens' folder, nothing that can be read, or a place outside. */
export type ScreenFilePath =
  | { readonly kind: "file"; readonly relative: string }
  | { readonly kind: "unreadable" }
  | { readonly kind: "outside" };

/**
 * The path of an address, decoded: `/assets/a%20b.js` → `assets/a b.js`, `/` → `index.html`. `..` may hide behind `%2e`, `%2f` and
 * `%5c`, and a colon names a drive or a stream on Windows; no address of ours holds any of them.
 */
export function screenFilePath(urlPath: string): ScreenFilePath {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return { kind: "unreadable" };
  }
  if (decoded.includes("\0")) return { kind: "unreadable" };
  const isInside = decoded.startsWith("/") && !/[\\:]/.test(decoded) && !decoded.split("/").includes("..");
  if (!isInside) return { kind: "outside" };
  return { kind: "file", relative: decoded.replace(/^\/+/, "") || "index.html" };
}
