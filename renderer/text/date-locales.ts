/** The languages of the screens, in place of all that `date-fns/locale` has (build/vite.renderer.config.ts). */
export { enUS } from "date-fns/locale/en-US";
export { zhCN } from "date-fns/locale/zh-CN";
