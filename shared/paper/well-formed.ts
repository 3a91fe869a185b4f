/** What XML 1.0 has no place for (section 2.2): control characters but tab and line ends, and the two last of the basic plane. */
// oxlint-disable-next-line no-control-regex -- these are what is dropped
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/**
 * The `text` in a form that an Office file may hold: half a surrogate becomes U+FFFD, characters that XML forbids are
 * dropped.
 */
export const xmlText = (text: string): string => text.toWellFormed().replaceAll(NOT_IN_XML, "");
