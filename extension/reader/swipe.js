/** How far a finger goes before that is more than a touch. */
const FAR_PX = 50;

/**
 * Tells of a finger that goes to the left or to the right.
 * @param {HTMLElement} place
 * @param {(toLeft: boolean) => void} swiped
 */
export function onSwipe(place, swiped) {
  /** @type {PointerEvent | null} */
  let start = null;
  place.addEventListener("pointerdown", (event) => {
    start = event.isPrimary && event.pointerType === "touch" ? event : null;
  });
  place.addEventListener("pointercancel", () => (start = null));
  place.addEventListener("pointerup", (event) => {
    if (!start || !event.isPrimary) return;
    const across = event.clientX - start.clientX;
    const down = event.clientY - start.clientY;
    start = null;
    if (Math.abs(across) > Math.max(FAR_PX, 2 * Math.abs(down))) swiped(across < 0);
  });
}
