import { useQuery } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useLayoutEffect } from "react";
import type { Settings } from "../shared/contract/schemas/settings.ts";
import { duty } from "./client.ts";
import { SingleKeysContext } from "./keyboard/use-shortcuts.ts";
import { antTheme } from "./theme/ant-theme.ts";
import { applyTheme } from "./theme/css-variables.ts";
import { useSystemTheme } from "./theme/use-system-theme.ts";
import { TodayContext } from "./text/dates.ts";
import { LocaleContext } from "./text/use-text.ts";

type Look = Pick<Settings, "locale" | "theme" | "textSize" | "singleKeys">;
const BEFORE_SETTINGS: Look = { locale: "zh-CN", theme: "system", textSize: "standard", singleKeys: true };

/** Language, look and text size of the settings, handed to every screen and to Ant Design. */
export function Preferences({ children }: { children: React.ReactNode }) {
  const { data, isPending } = useQuery(duty.settings.get.queryOptions({ input: {} }));
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const look: Look = data ?? BEFORE_SETTINGS;
  const system = useSystemTheme();
  const theme = look.theme === "system" ? system : look.theme;
  const scale = look.textSize === "large" ? 1.15 : 1;

  useLayoutEffect(() => {
    applyTheme(document.documentElement, theme, scale);
    document.documentElement.lang = look.locale;
  }, [theme, scale, look.locale]);

  // One blank frame is calmer than a page that changes its look after the first reply.
  if (isPending) return null;
  return (
    <LocaleContext value={look.locale}>
      <TodayContext value={info.data?.today ?? null}>
        <SingleKeysContext value={look.singleKeys}>
          <ConfigProvider
            locale={look.locale === "en" ? enUS : zhCN}
            theme={antTheme(theme, scale)}
            button={{ autoInsertSpace: false }}
            wave={{ disabled: true }}
          >
            <AntApp className="app" message={{ maxCount: 1, top: 4 }}>
              {children}
            </AntApp>
          </ConfigProvider>
        </SingleKeysContext>
      </TodayContext>
    </LocaleContext>
  );
}
