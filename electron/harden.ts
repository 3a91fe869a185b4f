import type { App, Session, WebContents } from "electron";
import { APP_ORIGIN } from "./app-scheme.ts";

/**
 * Keeps the contents of a page from leading the window elsewhere, opening another window or asking for a permission.
 */
export function hardenContents(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    // No page uses WebRTC, which would go past the rule for requests.
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
    denyNavigation(contents);
  });
}

/**
 * `will-navigate` is for the top frame, which may only be reloaded; `will-frame-navigate` is for the frames inside it.
 */
function denyNavigation(contents: WebContents): void {
  contents.on("will-navigate", (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!isOwnPage(event.url) && !isPreview(event)) event.preventDefault();
  });
}

const isOwnPage = (url: string): boolean => url.startsWith(`${APP_ORIGIN}/`);

/** A paper is previewed in a frame whose content the page itself wrote. */
const isPreview = ({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean =>
  !isMainFrame && (url === "about:srcdoc" || url.startsWith(`blob:${APP_ORIGIN}/`));

/** Refuses every permission: both the question a page asks and the check that answers without asking. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** The developers' tools are Chromium's own files. */
const LOCAL = /^(app|blob|data|devtools):/;

/** The program works without a network, so nothing that leaves the machine is ever asked for by mistake. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !LOCAL.test(url) }));
}

/** Files leave the program through its own dialog alone. */
export function denyDownloads(session: Session): void {
  session.on("will-download", (event) => event.preventDefault());
}

/** Switches that would open the page to another program on this machine. */
const DEBUGGING = ["remote-debugging-port", "remote-debugging-pipe"] as const;

/** Takes the switches for debugging away before Chromium reads them: in the packaged program nobody debugs. */
export function denyDebugging({ isPackaged, commandLine }: Pick<App, "isPackaged" | "commandLine">): void {
  if (isPackaged) for (const name of DEBUGGING) commandLine.removeSwitch(name);
}
