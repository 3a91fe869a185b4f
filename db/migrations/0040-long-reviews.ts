import type { Migration } from "./migration.ts";

/**
 * Reason: a plan of some megabytes has a hundred thousand candidates. What the review counts, pages through and looks up by
 * place is answered by an index alone, without touching their words; the headings of a plan are kept instead of being read
 * anew from its text; a candidate knows the page or the sheet that it stands on.
 */
export const longReviews: Migration = {
  number: 40,
  name: "long-reviews",
  up: (sqlite) => {
    sqlite.exec(`
alter table plan add column items text;
alter table plan_candidate add column kind text not null default 'standing';
alter table plan_candidate add column place text;
update plan_candidate set kind = json_extract(requirement, '$.kind') where json_extract(requirement, '$.kind') is not null;
create index plan_candidate_by_state on plan_candidate (plan_id, merged_into, decision, kind);
create index plan_candidate_by_span on plan_candidate (plan_id, span_start, span_end);
`);
  },
};
