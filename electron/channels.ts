/** The two IPC channels between the preload and main; there are no others. */
export const INVOKE_CHANNEL = "duty:invoke";
export const EVENT_CHANNEL = "duty:event";
