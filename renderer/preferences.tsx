import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useMemo } from "react";
import type { Settings } from "../shared/contract/schemas/settings.ts";
import { duty } from "./client.ts";
import { SingleKeysContext } from "./keyboard/use-shortcuts.ts";
import { applyTheme } from "./theme/css-variables.ts";
import { type Look, LookContext, scaleOf } from "./theme/look.ts";
import { useSystemTheme } from "./theme/use-system-theme.ts";
import { TodayContext } from "./text/dates.ts";
import { LocaleContext } from "./text/use-text.ts";

type LookSettings = Pick<Settings, "locale" | "theme" | "textSize" | "singleKeys">;
const BEFORE_SETTINGS: LookSettings = { locale: "zh-CN", theme: "system", textSize: "standard", singleKeys: true };

/** Language, look and text size of the settings, handed to every screen and, where it is, to Ant Design. */
export function Preferences({ children }: { children: React.ReactNode }) {
  const { data, isPending, errorUpdateCount } = useQuery(duty.settings.get.queryOptions({ input: {} }));
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const chosen: LookSettings = data ?? BEFORE_SETTINGS;
  const system = useSystemTheme();
  const { locale } = chosen;
  const theme = chosen.theme === "system" ? system : chosen.theme;
  const scale = scaleOf(chosen.textSize);
  const look = useMemo<Look>(() => ({ locale, theme, scale }), [locale, theme, scale]);

  useLayoutEffect(() => {
    applyTheme(document.documentElement, theme, scale);
    document.documentElement.lang = locale;
  }, [theme, scale, locale]);

  // One blank frame is calmer than a page that changes its look after the first reply. Settings that failed once are asked for again
  // by every screen, which must not take the screen away.
  if (isPending && errorUpdateCount === 0) return null;
  return (
    <LookContext value={look}>
      <LocaleContext value={locale}>
        <TodayContext value={info.data?.today ?? null}>
          <SingleKeysContext value={chosen.singleKeys}>
            <div className="app">{children}</div>
          </SingleKeysContext>
        </TodayContext>
      </LocaleContext>
    </LookContext>
  );
}
