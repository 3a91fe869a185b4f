import type { DrawFrame, FirstFrame } from "./first-page.ts";

/** The built `renderer/first-frame.tsx`, in the folder of the screens. */
export const FRAME_FILE = "first-frame.js";

/**
 * Loads what draws the first frame when the first page is asked for. A page that could not be drawn is sent without its frame, and the
 * screens draw it; `onFault` hears why.
 *
 * @param address  Of the built file, as a module is imported by it; null where the folder of the screens has none.
 */
export function frameDrawer(
  address: string | null,
  onFault: (cause: unknown) => void,
): () => Promise<DrawFrame | null> {
  let loaded: Promise<DrawFrame | null> | null = null;
  const report = (cause: unknown) => {
    onFault(cause);
    return null;
  };
  return () => (loaded ??= address === null ? Promise.resolve(null) : load(address, report).catch(report));
}

async function load(address: string, report: (cause: unknown) => null): Promise<DrawFrame> {
  const { drawFirstFrame } = (await import(/* @vite-ignore */ address)) as FrameModule;
  return (answers) => {
    try {
      return drawFirstFrame(answers);
    } catch (cause) {
      return report(cause);
    }
  };
}

interface FrameModule {
  readonly drawFirstFrame: (...given: Parameters<DrawFrame>) => FirstFrame;
}
