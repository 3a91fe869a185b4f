/** What Node has of WebAssembly, which its types leave out. The root configuration knows it from the browser's and skips this file. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    private readonly code: never;
  }
}
