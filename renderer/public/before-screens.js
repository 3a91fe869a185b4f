// Runs before the page is drawn, which comes with the board drawn in it and is seen before the screens' script has run.

// An address that shows anything else hides the board until the screen takes its place (renderer/main.tsx).
if (!["", "#", "#/", "#/board"].includes(location.hash)) document.documentElement.dataset.openedAt = "elsewhere";

// What is clicked or pressed before anything hears it is kept for the screens (renderer/keyboard/early-input.ts). A link is followed by
// the browser itself.
{
  const events = [];
  const note = (event) => {
    if (event.isTrusted && !(event.type === "click" && event.target.closest("a[href]"))) events.push(event);
  };
  const types = ["click", "keydown"];
  for (const type of types) addEventListener(type, note, { capture: true });
  globalThis.earlyInput = {
    events,
    end() {
      for (const type of types) removeEventListener(type, note, { capture: true });
    },
  };
}
