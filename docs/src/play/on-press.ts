/**
 * Calls back for each press of a button, also for one during which the page moved: what is loaded late pushes the button away
 * between the pointer's going down and up, and the browser then gives the click to neither of the two places. A pointer that
 * itself moved off the button presses nothing, as ever.
 */
export function onPress(button: HTMLElement, callback: () => void): void {
  button.addEventListener('click', callback);
  button.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('pointercancel', () => stop.abort(), { signal });
    window.addEventListener(
      'pointerup',
      (up) => {
        stop.abort();
        const isStill = Math.hypot(up.x - down.x, up.y - down.y) <= STILL_PX;
        const isUnder = button.contains(document.elementFromPoint(up.x, up.y));
        if (isStill && !isUnder) callback();
      },
      { signal },
    );
  });
}

/** A finger that rests moves by a few pixels. */
const STILL_PX = 10;
