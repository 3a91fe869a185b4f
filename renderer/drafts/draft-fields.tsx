import { useMemo } from "react";
import { TypedFieldsContext, useTypedFields } from "../components/typed/typed-fields.tsx";
import { drafts } from "./drafts.ts";
import type { DraftName } from "./use-form-draft.ts";

/** Fields that are each stored when they are left. A text that is not stored yet is found in its field again. */
export function DraftFields({ draft, children }: { draft: DraftName; children: React.ReactNode }) {
  const name = `${draft.form} ${draft.key}`;
  const fields = useTypedFields(useMemo(() => drafts.texts(name), [name]));
  return <TypedFieldsContext value={fields}>{children}</TypedFieldsContext>;
}
