import { useMutation } from "@tanstack/react-query";
import { Select } from "antd";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { client } from "../../../client.ts";
import { Field } from "../../../components/field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { routeHash } from "../../../routing/route.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { countedDuties, possibleWholes } from "./counts-for.ts";
import styles from "./obligation-detail.module.css";

interface CountsForSectionProps {
  duty: ObligationView;
  duties: readonly ObligationView[];
}

/** The duties that this duty's activities also count for, and those whose activities count for this one. */
export function CountsForSection({ duty, duties }: CountsForSectionProps) {
  const t = useText(obligationsText).countsFor;
  const undo = useUndoMessage();
  const store = useMutation({
    scope: { id: `counts-for ${duty.id}` },
    mutationFn: (countsFor: string[]) => client.obligations.countFor({ id: duty.id, countsFor }),
  });
  const choose = (countsFor: string[]) =>
    store.mutate(countsFor, {
      onSuccess: () => undo.offer(t.changed),
    });
  const parts = countedDuties(duty.id, duties);
  return (
    <section>
      <h3 className={styles.heading}>{t.heading}</h3>
      <Field label={t.label}>
        <Select
          mode="multiple"
          // What is chosen next comes beside what was chosen just now.
          value={store.isPending ? store.variables : duty.countsFor}
          loading={store.isPending}
          placeholder={t.placeholder}
          showSearch={{ optionFilterProp: "label" }}
          options={possibleWholes(duty, duties).map(({ id, title, item }) => ({
            value: id,
            label: item === null ? title : `${item}　${title}`,
          }))}
          onChange={choose}
        />
      </Field>
      <p className={`${styles.hint} ${styles.below}`}>{t.help}</p>
      {parts.length > 0 && (
        <p className={`${styles.source} ${styles.below}`}>
          {t.parts}
          {parts.map(({ id, title }) => (
            <a key={id} href={routeHash("obligations", { id })}>
              {title}
            </a>
          ))}
        </p>
      )}
      {store.error && <Trouble error={store.error} />}
    </section>
  );
}
