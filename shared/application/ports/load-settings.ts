import type { Settings } from "../../contract/schemas/settings.ts";
import { DEFAULT_REMINDER_RULES } from "../../domain/reminder/reminder-rules.ts";
import type { SettingRepository } from "./stores/setting-store.ts";

/** The settings until a person changes them; the lead days are those of compliance.md. */
export const DEFAULT_SETTINGS: Settings = {
  locale: "zh-CN",
  unitName: "",
  clerkName: "",
  contactName: "",
  contactPhone: "",
  leadDays: 5,
  shortLeadDays: 3,
  quietAfter: 60,
  textSize: "standard",
  theme: "system",
  singleKeys: true,
  alarmDays: null,
  exportSessions: true,
  backupPlace: "",
  reminders: DEFAULT_REMINDER_RULES,
  staysInTray: false,
  startsAtLogin: false,
};

/** The stored settings over the defaults. */
export const loadSettings = async (settings: SettingRepository): Promise<Settings> => ({
  ...DEFAULT_SETTINGS,
  ...(await settings.all()),
});
