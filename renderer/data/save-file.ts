import type { FileContent } from "../../shared/contract/schemas/values.ts";
import { client } from "../client.ts";

/**
 * Hands a file to the person: through the desktop door's own dialog, or as a download where the door has none.
 *
 * @returns where it went, as far as the program knows; null when the person thought better of it.
 */
export async function saveFile(file: FileContent): Promise<{ path: string | null } | null> {
  const { outcome, path } = await client.files.save({ name: file.name, content: file.content });
  if (outcome === "cancelled") return null;
  if (outcome === "download") download(file);
  return { path };
}

function download({ name, content }: FileContent): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
