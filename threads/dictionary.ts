import { readFileSync } from "node:fs";

const FILE = "jieba_rs_wasm_bg.wasm";

/** What the build copied beside the bundles, or its package where the sources run. */
const address = (): URL =>
  import.meta.url.endsWith(".ts")
    ? new URL(FILE, import.meta.resolve("jieba-wasm/web"))
    : new URL(`../chunks/${FILE}`, import.meta.url);

let compiled: WebAssembly.Module | null = null;

/**
 * The segmenter's dictionary, compiled once in a process and held as long as that lives. Threads get this one and compile none:
 * V8 may end the whole program when code of WebAssembly is made and freed in several threads at a time (nodejs/node#64500).
 */
export const dictionary = (): WebAssembly.Module => (compiled ??= new WebAssembly.Module(readFileSync(address())));
