/** A calendar day, `YYYY-MM-DD`, with no time and no zone (RFC 5545 3.3.4 DATE). Years 1900 to 2199. */
export type PlainDate = string & { readonly __brand: "PlainDate" };
