/** Names that a plan or a person may bring, by what they do. */
export const HOSTILE_NAMES = [
  ["closes what is open", "</td></tr></table></script><script>alert(1)</script>"],
  ["has a handler", `" onmouseover="alert(1)" '`],
  ["runs over lines", "党组\n学习\r\n第二行"],
  ["is 10,000 characters long", "学".repeat(10_000)],
  ["turns the direction", "党组\u202Eimg\u202C学习\u200F"],
  ["begins a formula", '=HYPERLINK("http://a","b")'],
  ["has a zero character and half a character", "党\u0000组\uD800学习"],
  ["has what XML forbids", "党\u000B组\uFFFE学习\uFFFF"],
  ["names a character of a spreadsheet", "党组_x0000_学习_x005F_"],
] as const;
