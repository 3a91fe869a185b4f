import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import type { ErrorCode } from "../../shared/domain/errors.ts";
import { duty } from "../client.ts";
import { asReplyError } from "../reply-error.ts";
import { inAnt } from "./when-opened.tsx";

const DamagedPage = inAnt(async () => (await import("../restore/damaged-page.tsx")).DamagedPage);

/** The troubles of the data that a backup cures; then nothing else is answered. */
const CURED: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  "database-damaged",
  "database-foreign",
  "database-newer",
  "data-folder-disordered",
]);

/** The screens while the data are open; where they cannot be opened, the way back to a backup. */
export function WhileOpen({ children }: { children: React.ReactNode }) {
  const { error } = useQuery(duty.app.info.queryOptions({ input: {} }));
  const [damage, setDamage] = useState<unknown>(null);
  if (damage === null && error && CURED.has(asReplyError(error)?.code)) setDamage(error);
  if (damage === null) return children;
  return (
    <Suspense fallback={null}>
      <DamagedPage error={damage} onRestored={() => window.location.reload()} />
    </Suspense>
  );
}
