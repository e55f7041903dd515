/** How often Shift is pressed to leave. */
const PRESSES = 3;
/** How long a press counts. */
const WINDOW_MS = 5000;

/** Lets the link of the page replace it, and Shift pressed three times in a row do the same. */
export function enableQuickExit(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.quick-exit a') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    leave(link.href);
  });
  let presses = 0;
  let lastPress = -Infinity;
  // Not Escape, which stops a page that is being loaded: pressed once more in a hurry, it would stop the way out.
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') presses = 0;
    if (event.key !== 'Shift' || event.repeat) return;
    presses = event.timeStamp - lastPress > WINDOW_MS ? 1 : presses + 1;
    lastPress = event.timeStamp;
    const link = document.querySelector<HTMLAnchorElement>('.quick-exit a');
    if (!link) return;
    if (presses >= PRESSES) leave(link.href);
    else countDown(link, PRESSES - presses);
  });
}

/** Empties the page at once, since the other one may take long to come, and replaces it in the history. */
function leave(address: string): void {
  document.title = ' ';
  document.documentElement.replaceChildren();
  location.replace(address);
}

function countDown(link: HTMLAnchorElement, left: number): void {
  const status = document.querySelector('.quick-exit [role="status"]');
  if (status) status.textContent = link.dataset[left === 1 ? 'once' : 'twice'] ?? '';
}
