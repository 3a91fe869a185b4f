import { base64 } from "@scure/base";

type Load = () => Promise<{ readonly default: string }>;

/**
 * Maps of the Chinese encodings that a PDF may name instead of embedding its characters, as older programs did with
 * system fonts (宋体 as STSong-Light with GBK-EUC-H). Without these maps such text would be lost.
 */
const MAPS: ReadonlyMap<string, Load> = new Map(
  Object.entries<Load>({
    "Adobe-GB1-UCS2": () => import("pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline"),
    "GB-EUC-H": () => import("pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline"),
    "GB-EUC-V": () => import("pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline"),
    "GBpc-EUC-H": () => import("pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline"),
    "GBpc-EUC-V": () => import("pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&inline"),
    "GBK-EUC-H": () => import("pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline"),
    "GBK-EUC-V": () => import("pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline"),
    "GBKp-EUC-H": () => import("pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline"),
    "GBKp-EUC-V": () => import("pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline"),
    "GBK2K-H": () => import("pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline"),
    "GBK2K-V": () => import("pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline"),
    "UniGB-UCS2-H": () => import("pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline"),
    "UniGB-UCS2-V": () => import("pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline"),
    "UniGB-UTF16-H": () => import("pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline"),
    "UniGB-UTF16-V": () => import("pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline"),
    "Adobe-CNS1-UCS2": () => import("pdfjs-dist/cmaps/Adobe-CNS1-UCS2.bcmap?url&inline"),
    "ETen-B5-H": () => import("pdfjs-dist/cmaps/ETen-B5-H.bcmap?url&inline"),
    "UniCNS-UCS2-H": () => import("pdfjs-dist/cmaps/UniCNS-UCS2-H.bcmap?url&inline"),
    "UniCNS-UTF16-H": () => import("pdfjs-dist/cmaps/UniCNS-UTF16-H.bcmap?url&inline"),
  }),
);

/** Loads the data that the library asks for: a map by the name of its file. Fonts for drawing are not needed. */
export class CharacterMaps {
  /** @throws {Error} for a missing map; the library goes on without it. */
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const load = MAPS.get(filename.replace(/\.bcmap$/, ""));
    if (load === undefined) throw new Error(`no character map ${filename}`);
    const { default: address } = await load();
    return base64.decode(address.slice(address.indexOf(",") + 1));
  }
}
