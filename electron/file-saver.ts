import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type BrowserWindow, app, dialog } from "electron";
import type { FileSaver } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import type { MenuText } from "../shared/words/menus.ts";

/**
 * Asks the person for the place of a file, first in the folder of the last file, then in their documents.
 *
 * @param owner  The window that the dialog belongs to, or null while there is none.
 */
export function createFileSaver(owner: () => BrowserWindow | null, text: () => MenuText): FileSaver {
  let folder: string | null = null;
  return {
    async save(name, content) {
      const defaultPath = path.join(folder ?? app.getPath("documents"), path.basename(name));
      const options = { title: text().saveAs, defaultPath, filters: filtersFor(name) };
      const window = owner();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return { outcome: "cancelled", path: null };
      await write(filePath, content);
      folder = path.dirname(filePath);
      return { outcome: "saved", path: filePath };
    },
  };
}

function filtersFor(name: string): { name: string; extensions: string[] }[] {
  const extension = path.extname(name).slice(1);
  return extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [];
}

async function write(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (cause) {
    const folder = path.dirname(file);
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new DutyError("disk-full", { folder }, { cause });
    throw new DutyError("file-unwritable", { path: file, reason: code }, { cause });
  }
}
