/** A command line that cannot be meant: exit code 2, like the shell's own tools. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A command that ran and whose outcome is bad news, told already on standard output: exit code 1. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}
