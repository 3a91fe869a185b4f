/**
 * What a page of ours may load: its own files and nothing else. Ant Design writes its styles into the page, hence
 * 'unsafe-inline' for styles alone; previews of papers and evidence are frames made from `srcdoc` or a blob.
 */
export const PAGE_POLICY = policy({
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "'self' blob:",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
});

/** The policy for a paper that is only drawn into a PDF: it allows the words, styles and pictures inside the paper. */
export const PAPER_POLICY = policy({
  "default-src": "'none'",
  "style-src": "'unsafe-inline'",
  "img-src": "data:",
  "font-src": "data:",
  "base-uri": "'none'",
  "form-action": "'none'",
});

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
