import { Button } from "antd";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { versionsOnRecord } from "../../../../shared/domain/obligation/obligation.ts";
import { versionOrdinal } from "../../../../shared/domain/obligation/version-ordinal.ts";
import { Tag } from "../../../components/tag.tsx";
import { useDates } from "../../../text/dates.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { type VersionView, versionTime } from "./current-versions.ts";
import type { UpperLayer } from "./layer-form.tsx";
import { type LayerRule, MAIN_SLOT, layerRules } from "./layer-rules.ts";
import styles from "./layers-section.module.css";
import detail from "../detail/obligation-detail.module.css";

interface LayersSectionProps {
  duty: ObligationView;
  today: PlainDate;
  /** The open form that enters a layer's rule. */
  form: React.ReactNode;
  onEnter: (layer: UpperLayer) => void;
}

/** The rules of the centre, the province and the unit, side by side; the nearest one is in force. */
export function LayersSection({ duty, today, form, onEnter }: LayersSectionProps) {
  const t = useText(obligationsText);
  return (
    <section>
      <h3 className={detail.heading}>{t.layersHeading}</h3>
      <ul className={styles.layers}>
        {layerRules(duty.versions, MAIN_SLOT, today).map((rule) => (
          <Layer key={rule.layer} rule={rule} versions={versionsOnRecord(duty)} today={today} onEnter={onEnter} />
        ))}
      </ul>
      {form}
    </section>
  );
}

function Layer({
  rule,
  versions,
  today,
  onEnter,
}: {
  rule: LayerRule;
  versions: readonly VersionView[];
  today: PlainDate;
  onEnter: LayersSectionProps["onEnter"];
}) {
  const t = useText(obligationsText);
  const { layer, version } = rule;
  return (
    <li data-in-force={version?.inForce || undefined}>
      <p className={styles.name}>
        {t.layers[layer]} {version?.inForce && <Tag tone="dark">{t.inForce}</Tag>}
      </p>
      <div>
        {version ? (
          <Rule version={version} versions={versions} today={today} />
        ) : (
          <p className={styles.none}>{t.noLayerRule}</p>
        )}
      </div>
      {layer !== "unit" && (
        <Button
          size="small"
          onClick={() => onEnter(layer)}
          aria-label={version ? `${t.replaceRule} ${t.layers[layer]}` : t.enterLayer(t.layers[layer])}
        >
          {version ? t.replaceRule : t.enterRule}
        </Button>
      )}
    </li>
  );
}

function Rule({
  version,
  versions,
  today,
}: {
  version: VersionView;
  versions: readonly VersionView[];
  today: PlainDate;
}) {
  const t = useText(obligationsText);
  const dates = useDates();
  const locale = useLocale();
  const isToCome = versionTime(version, today) === "to-come";
  return (
    <>
      <p className={styles.rule}>{describeRequirement(version.requirement, locale, yearOf(today))}</p>
      <p className={styles.meta}>
        {t.version(versionOrdinal(version, versions))} {t.since(dates.full(version.effectiveFrom))}
        {isToCome && ` ${t.toCome}`}
      </p>
      {version.reason && <p className={styles.meta}>{version.reason}</p>}
    </>
  );
}
