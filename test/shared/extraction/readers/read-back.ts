import { DutyError } from "../../../../shared/domain/errors.ts";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";

/** The lines of a document's text. */
export const linesOf = async (bytes: Uint8Array, name: string): Promise<string[]> =>
  (await readDocument(bytes, name)).text.trimEnd().split("\n");

/** The code that a file is refused with; null when it is read. */
export async function refusalOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const error = await refusal(bytes, name);
  return error?.code ?? null;
}

export async function refusal(bytes: Uint8Array, name: string): Promise<DutyError | null> {
  try {
    await readDocument(bytes, name);
    return null;
  } catch (error) {
    if (error instanceof DutyError) return error;
    throw error;
  }
}
