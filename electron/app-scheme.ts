import { protocol } from "electron";

/** Our own scheme: pages have a real origin, so that `'self'` in the policy and storage mean something. */
export const APP_SCHEME = "app";
export const APP_ORIGIN = `${APP_SCHEME}://duty`;

/** Makes `app://` behave as https does. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}
