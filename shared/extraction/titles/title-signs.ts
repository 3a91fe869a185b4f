import { signTable } from "../text/signs.ts";

/** Signs of what titles are freed of: they are looked for in single clauses, after the sentence's own rules have read it. */
export const { signOf: titleSignOf, signsIn: titleSignsIn } = signTable();
