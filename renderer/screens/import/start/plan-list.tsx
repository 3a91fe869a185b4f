import { Button } from "antd";
import type { ListedPlan } from "../../../../shared/contract/schemas/import-review.ts";
import { Tag } from "../../../components/tag.tsx";
import { navigate } from "../../../routing/use-route.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { PlanActs } from "./plan-acts.tsx";
import styles from "./start-screen.module.css";

/** Reviews that wait for their clerk, then the plans that were imported. */
export function PlanList({ plans }: { plans: readonly ListedPlan[] }) {
  const t = useText(importText).start;
  const waiting = plans.filter(({ status }) => status === "reviewing");
  const finished = plans.filter(({ status }) => status === "imported");
  return (
    <>
      <Plans
        heading={t.resume}
        plans={waiting}
        button={t.open}
        note={(plan) => t.progress(plan.measured - plan.waiting, plan.measured)}
      />
      <Plans heading={t.finished} plans={finished} button={t.view} note={(plan) => t.imported(plan.accepted)} />
    </>
  );
}

function Plans(props: {
  heading: string;
  plans: readonly ListedPlan[];
  button: string;
  note: (plan: ListedPlan) => string;
}) {
  const t = useText(importText).start;
  if (props.plans.length === 0) return null;
  return (
    <section className={styles.plans} aria-label={props.heading}>
      <h2>{props.heading}</h2>
      <ul>
        {props.plans.map((plan) => (
          <li key={plan.id}>
            <div className={styles.plan}>
              <span className={styles.planTitle}>{plan.document.title || plan.fileName}</span>
              {plan.heldAs === "record" && <Tag tone="quiet">{t.record(plan.document.year ?? 0)}</Tag>}
              {plan.status === "imported" && plan.activeDuties === 0 && <Tag tone="quiet">{t.setAside}</Tag>}
              <span className={styles.help}>
                {[plan.document.number, props.note(plan), plan.unread > 0 && t.unread(plan.unread)]
                  .filter(Boolean)
                  .join("　")}
              </span>
              <Button size="small" onClick={() => navigate("import", { plan: plan.id })}>
                {props.button}
              </Button>
            </div>
            {plan.status === "imported" && <PlanActs plan={plan} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
