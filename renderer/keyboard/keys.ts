/** The places in which a key works. */
export const KEY_SCOPES = ["everywhere", "lists", "standing", "calendar", "review"] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

interface KeyEntry {
  readonly scope: KeyScope;
  /** The names of the keys, as `shortcutName` gives them; any of them works. */
  readonly names: readonly string[];
  /** The labels of the caps. */
  readonly caps: readonly string[];
}

/**
 * Every key of the program, once: handlers bind these names, hints show these caps, and the list that `?` opens is made of
 * these entries. One key means one thing (screens.md section 4).
 */
export const KEYS = {
  search: { scope: "everywhere", names: ["Ctrl+k"], caps: ["Ctrl", "K"] },
  record: { scope: "everywhere", names: ["n"], caps: ["N"] },
  event: { scope: "everywhere", names: ["v"], caps: ["V"] },
  back: { scope: "everywhere", names: ["Escape"], caps: ["Esc"] },
  save: { scope: "everywhere", names: ["Ctrl+Enter"], caps: ["Ctrl", "↵"] },
  undo: { scope: "everywhere", names: ["Ctrl+z"], caps: ["Ctrl", "Z"] },
  steps: { scope: "everywhere", names: ["h"], caps: ["H"] },
  print: { scope: "everywhere", names: ["Ctrl+p"], caps: ["Ctrl", "P"] },
  screens: {
    scope: "everywhere",
    names: ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+8", "Ctrl+9"],
    caps: ["Ctrl", "1–9"],
  },
  help: { scope: "everywhere", names: ["?"], caps: ["?"] },
  next: { scope: "lists", names: ["j", "ArrowDown"], caps: ["J", "↓"] },
  previous: { scope: "lists", names: ["k", "ArrowUp"], caps: ["K", "↑"] },
  open: { scope: "lists", names: ["Enter"], caps: ["↵"] },
  addGoal: { scope: "standing", names: ["g"], caps: ["G"] },
  onSheet: { scope: "standing", names: ["l"], caps: ["L"] },
  closeWork: { scope: "standing", names: ["c"], caps: ["C"] },
  today: { scope: "calendar", names: ["t"], caps: ["T"] },
  planEarlier: { scope: "calendar", names: ["Alt+ArrowLeft"], caps: ["Alt", "←"] },
  planLater: { scope: "calendar", names: ["Alt+ArrowRight"], caps: ["Alt", "→"] },
  accept: { scope: "review", names: ["a"], caps: ["A"] },
  acceptItem: { scope: "review", names: ["Shift+a"], caps: ["⇧", "A"] },
  edit: { scope: "review", names: ["e"], caps: ["E"] },
  reject: { scope: "review", names: ["r"], caps: ["R"] },
  merge: { scope: "review", names: ["m"], caps: ["M"] },
  split: { scope: "review", names: ["s"], caps: ["S"] },
  quote: { scope: "review", names: [" "], caps: ["␣"] },
  previousUnread: { scope: "review", names: ["["], caps: ["["] },
  nextUnread: { scope: "review", names: ["]"], caps: ["]"] },
  makeDuty: { scope: "review", names: ["d"], caps: ["D"] },
  noDuty: { scope: "review", names: ["x"], caps: ["X"] },
  undoStep: { scope: "review", names: ["u"], caps: ["U"] },
} as const satisfies Readonly<Record<string, KeyEntry>>;

export type KeyAction = keyof typeof KEYS;

export const KEY_ACTIONS = Object.keys(KEYS) as KeyAction[];

/** The label of an action's caps: `Ctrl K`. */
export const capsOf = (action: KeyAction): string => KEYS[action].caps.join(" ");
