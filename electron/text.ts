import type { Settings } from "../shared/contract/schemas/settings.ts";

export type Locale = Settings["locale"];

const chinese = {
  file: "文件",
  importPlan: "导入工作要点…",
  record: "登记活动…",
  exportCalendar: "导出日历…",
  print: "打印…",
  settings: "设置…",
  quit: "退出",
  edit: "编辑",
  undo: "撤销",
  redo: "重做",
  cut: "剪切",
  copy: "复制",
  paste: "粘贴",
  selectAll: "全选",
  view: "视图",
  board: "看板",
  calendar: "日历",
  actualSize: "实际大小",
  zoomIn: "放大",
  zoomOut: "缩小",
  fullScreen: "全屏",
  developerTools: "开发者工具",
  help: "帮助",
  guide: "使用说明",
  openDataFolder: "打开数据文件夹",
  about: "关于履责日历",
  saveAs: "另存为",
  cannotStart: "履责日历无法启动",
  unexpected: "履责日历遇到意外错误，即将关闭。已保存的内容不受影响。记录在：",
};

/** What this door says outside the page: menu and dialogs. What stands in the page is the renderer's. */
export type Text = typeof chinese;

const english: Text = {
  file: "File",
  importPlan: "Import work plan…",
  record: "Record activity…",
  exportCalendar: "Export calendar…",
  print: "Print…",
  settings: "Settings…",
  quit: "Quit",
  edit: "Edit",
  undo: "Undo",
  redo: "Redo",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  selectAll: "Select all",
  view: "View",
  board: "Board",
  calendar: "Calendar",
  actualSize: "Actual size",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fullScreen: "Full screen",
  developerTools: "Developer tools",
  help: "Help",
  guide: "User guide",
  openDataFolder: "Open data folder",
  about: "About Duty Calendar",
  saveAs: "Save as",
  cannotStart: "Duty Calendar cannot start",
  unexpected: "Duty Calendar met an unexpected error and will close. What was saved is safe. It is noted in: ",
};

export const textIn = (locale: Locale): Text => (locale === "en" ? english : chinese);
