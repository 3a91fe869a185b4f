import type { Frame } from "playwright-core";

/** Chromium cannot load app:// itself: `app://HOST/x` and `https://HOST.app.test/x` change places at the edge. */
export const toWeb = (url: string): string => url.replace(/^app:\/\/([^/]+)/, "https://$1.app.test");
export const toApp = (url: string): string => url.replace(/^(blob:)?https:\/\/([^/]+)\.app\.test/, "$1app://$2");

/** As much of Electron's WebFrameMain as main may ask. */
export interface StubFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: StubFrame | null;
}

export function stubFrame(frame: Frame): StubFrame {
  const url = toApp(frame.url());
  const parent = frame.parentFrame();
  return { url, origin: /^[a-z]+:\/\/[^/]+/.exec(url)?.[0] ?? "null", parent: parent && stubFrame(parent) };
}
