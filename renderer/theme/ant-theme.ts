import { type ThemeConfig, theme as antd } from "antd";
import { type ThemeName, palettes } from "./colours.ts";

export const FONT_FAMILY =
  '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "PingFang SC", system-ui, sans-serif';

/**
 * The Ant Design theme of one look. A red primary makes Ant Design derive pink grounds for hover and selection;
 * every such token is therefore set by hand, so that red stays on the primary button, today and the current item.
 *
 * @param scale  1 or 1.15, the text size of the settings.
 */
export function antTheme(name: ThemeName, scale: number): ThemeConfig {
  const c = palettes[name];
  const px = (size: number) => Math.round(size * scale);
  return {
    algorithm: name === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: c.accentFill,
      colorPrimaryHover: c.accentFill,
      colorPrimaryActive: c.accentFill,
      colorPrimaryBg: c.selected,
      colorPrimaryBgHover: c.selected,
      colorPrimaryBorder: c.ink2,
      colorPrimaryBorderHover: c.ink2,
      colorPrimaryText: c.ink,
      colorPrimaryTextHover: c.ink,
      colorInfo: c.near,
      colorWarning: c.lateMark,
      colorError: c.overdue,
      colorSuccess: c.done,
      colorText: c.ink,
      colorTextSecondary: c.ink2,
      colorTextTertiary: c.ink3,
      colorTextDescription: c.ink3,
      colorTextPlaceholder: c.ink3,
      colorTextHeading: c.ink,
      colorIcon: c.ink2,
      colorIconHover: c.ink,
      colorBgBase: c.bg,
      colorBgContainer: c.bg,
      colorBgElevated: c.bg,
      colorBgLayout: c.side,
      colorBorder: c.control,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      controlItemBgHover: c.hover,
      controlItemBgActive: c.selected,
      controlItemBgActiveHover: c.selected,
      controlOutline: "transparent",
      lineWidthFocus: 2,
      colorLink: c.ink,
      colorLinkHover: c.ink,
      colorLinkActive: c.ink,
      fontFamily: FONT_FAMILY,
      fontSize: px(14),
      controlHeight: px(32),
      controlHeightSM: px(26),
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 8,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
    },
    components: {
      Button: {
        defaultShadow: "none",
        primaryShadow: "none",
        dangerShadow: "none",
        defaultBorderColor: c.lineStrong,
        defaultHoverBorderColor: c.ink,
        defaultHoverColor: c.ink,
        defaultActiveBorderColor: c.ink,
        defaultActiveColor: c.ink,
        defaultHoverBg: c.hover,
        textHoverBg: c.hover,
        contentFontSizeSM: px(13),
        paddingInlineSM: 8,
      },
      Table: {
        headerBg: "transparent",
        headerColor: c.ink3,
        headerSplitColor: "transparent",
        rowHoverBg: c.hover,
        rowSelectedBg: c.selected,
        rowSelectedHoverBg: c.selected,
        cellPaddingBlock: 8,
        cellFontSize: px(14),
      },
      Checkbox: { colorPrimary: c.ink, colorPrimaryHover: c.ink, colorWhite: c.bg },
      Radio: { colorPrimary: c.ink, colorPrimaryHover: c.ink, buttonSolidCheckedBg: c.selected },
      Switch: { colorPrimary: c.ink2, colorPrimaryHover: c.ink, colorTextLightSolid: c.bg },
      Input: { activeBorderColor: c.ink2, hoverBorderColor: c.ink2, activeShadow: "none" },
      InputNumber: { activeBorderColor: c.ink2, hoverBorderColor: c.ink2, activeShadow: "none" },
      Select: {
        activeBorderColor: c.ink2,
        hoverBorderColor: c.ink2,
        optionSelectedBg: c.hover,
        activeOutlineColor: "transparent",
      },
      DatePicker: {
        activeBorderColor: c.ink2,
        hoverBorderColor: c.ink2,
        activeShadow: "none",
        cellActiveWithRangeBg: c.hover,
      },
      Segmented: { trackBg: c.hover, itemSelectedBg: c.bg, itemColor: c.ink2 },
      Tabs: { inkBarColor: c.ink, itemSelectedColor: c.ink, itemHoverColor: c.ink, itemActiveColor: c.ink },
      Tooltip: { colorBgSpotlight: c.ink2, colorTextLightSolid: c.bg },
      Drawer: { paddingLG: 24 },
    },
  };
}
