const LAYER = '[role="dialog"][aria-modal="true"]';

/** What lies above a screen: a dialog or drawer, the days of a date field, the list of a select field. */
const OVERLAYS = `${LAYER}, .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), [role="combobox"][aria-expanded="true"]`;

/** Whether something is open above the screen, which Esc closes by itself: the screen leaves the key to it. */
export const isOverlaid = (): boolean =>
  [...document.querySelectorAll(OVERLAYS)].some((element) => element.checkVisibility());

/** The number of open drawers and dialogs. */
export const openLayers = (): number =>
  [...document.querySelectorAll(LAYER)].filter((element) => element.checkVisibility()).length;

/** Whether a dialog is open in the middle of the page: a question that is answered or closed before anything else opens. */
export const isModalOpen = (): boolean =>
  [...document.querySelectorAll(LAYER)].some(
    (element) => element.closest(".ant-drawer") === null && element.checkVisibility(),
  );
