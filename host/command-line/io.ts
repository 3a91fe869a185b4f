/** All that a command sees of the machine, handed in so that tests can run commands in their own process. */
export interface CommandLineIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  /** Relative file names start here. */
  readonly currentFolder: string;
  /** The built screens that `serve` hands out. */
  readonly rendererFolder: string;
  /** Resolves when the person asks the program to stop (Ctrl-C, or the system's own stop). */
  readonly stopAsked: () => Promise<void>;
}
