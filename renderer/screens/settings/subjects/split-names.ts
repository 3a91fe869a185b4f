/** Names typed or pasted in one go, each once: separated by 、 ， ； commas, semicolons or new lines, as lists are written. */
export const splitNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n\t]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];
