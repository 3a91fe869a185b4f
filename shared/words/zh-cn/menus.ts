/** Menu and dialogs of the desktop program. */
export const MENUS = {
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
  trayOpen: "打开履责日历",
  trayNothing: "近十天没有要提醒的",
  trayTip: (overdue: number, today: number) => `履责日历：逾期${overdue}，今天${today}`,
  stillInTray: "履责日历还在托盘里",
  stillInTrayBody: "提醒照常。要退出，请在托盘图标的菜单里选“退出”；以后怎样，在“设置 → 提醒”里改。",
  cannotStart: "履责日历无法启动",
  unexpected: "履责日历遇到意外错误，即将关闭。已保存的内容不受影响。记录在：",
};

/**
 * The words of the desktop program outside the page: menu and dialogs. The words of the page belong to the renderer.
 */
export type MenuText = typeof MENUS;
