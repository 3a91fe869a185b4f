import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { antTheme } from "./ant-theme.ts";
import { useLook } from "./look.ts";

/**
 * Ant Design in this program's look, around its children. It is loaded with the first part that needs it and not with
 * the board.
 */
export function AntScope({ children }: { children: React.ReactNode }) {
  const { locale, theme, scale } = useLook();
  return (
    <ConfigProvider
      locale={locale === "en" ? enUS : zhCN}
      theme={antTheme(theme, scale)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App component={false} message={{ maxCount: 1, top: 4 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}

/** A component that always stands in Ant Design. */
export function inAntScope<P extends object>(Part: React.ComponentType<P>): React.ComponentType<P> {
  return (props) => (
    <AntScope>
      <Part {...props} />
    </AntScope>
  );
}
