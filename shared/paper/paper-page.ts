import { type Markup, html } from "./markup.ts";
import type { Locale } from "../words/locale.ts";

/**
 * A paper as a whole HTML page with its style. The page loads nothing and runs nothing; its own policy forbids both.
 */
export const paperPage = (title: string, locale: Locale, style: string, body: Markup): string =>
  html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
