import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a page in UTF-8, hex. */
export const pageHash = (html: string): string => bytesToHex(sha256(utf8ToBytes(html)));
