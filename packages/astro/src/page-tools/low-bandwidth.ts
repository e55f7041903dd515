/** Whether pictures come by themselves, or when somebody asks for one. */
type PictureMode = 'all' | 'ask';

/** What an address says of it. Nothing is stored: the address is all that carries it from page to page. */
const PARAMETER = 'pictures';

let mode: PictureMode = 'all';
const held = new Set<HTMLImageElement>();

/** Holds pictures back where the browser is set to save data, or the switch of the page says so. */
export function enableLowBandwidth(): void {
  mode = readMode();
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) meet(node);
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('.picture-switch')) change();
    const link = target?.closest('a');
    if (link) carry(link);
  });
}

function readMode(): PictureMode {
  const chosen = new URL(location.href).searchParams.get(PARAMETER);
  if (chosen === 'ask' || chosen === 'all') return chosen;
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true ? 'ask' : 'all';
}

/** Looks at what the browser has read of the page. A picture below `loading="lazy"` is fetched only after that. */
function meet(added: Element): void {
  const within = (selector: string): Element[] => [
    ...(added.matches(selector) ? [added] : []),
    ...added.querySelectorAll(selector),
  ];
  for (const button of within('.picture-switch')) showMode(button);
  if (mode === 'all') return;
  for (const video of within('comunal-video[poster]')) video.removeAttribute('poster');
  for (const image of within('img')) if (image instanceof HTMLImageElement) hold(image);
}

/** Keeps a picture from being fetched, and puts a button in its place that says how large it is. */
function hold(image: HTMLImageElement): void {
  if (held.has(image) || (image.complete && image.naturalWidth > 0)) return;
  held.add(image);
  for (const part of partsOf(image))
    for (const name of ['src', 'srcset']) {
      const value = part.getAttribute(name);
      if (value === null) continue;
      part.setAttribute(`data-${name}`, value);
      part.removeAttribute(name);
    }
  const { show } = image.dataset;
  // A link holds no button: there the words of the picture stand alone.
  if (show === undefined || image.closest('a')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ask-picture';
  const words = document.createElement('span');
  words.textContent = image.alt;
  button.append(words, show);
  button.addEventListener('click', () => {
    release(image, { isOneWidth: true });
    image.tabIndex = -1;
    image.focus();
  });
  const frame = frameOf(image);
  frame.before(button);
  frame.hidden = true;
}

/** Fetches a picture; where its size was said, in the width that has it. */
function release(image: HTMLImageElement, { isOneWidth }: { readonly isOneWidth: boolean }): void {
  held.delete(image);
  const frame = frameOf(image);
  if (frame.previousElementSibling?.matches('.ask-picture')) frame.previousElementSibling.remove();
  frame.hidden = false;
  for (const part of partsOf(image))
    for (const name of ['srcset', 'src']) {
      const value = part.getAttribute(`data-${name}`);
      if (value === null || (isOneWidth && value.trim().includes(' '))) continue;
      part.setAttribute(name, value);
    }
}

function frameOf(image: HTMLImageElement): HTMLElement {
  return image.closest('picture') ?? image;
}

/** An image, and the sources before it. */
function partsOf(image: HTMLImageElement): readonly Element[] {
  return [...(image.closest('picture')?.querySelectorAll('source') ?? []), image];
}

function change(): void {
  mode = mode === 'ask' ? 'all' : 'ask';
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, mode);
  history.replaceState(history.state, '', address);
  for (const button of document.querySelectorAll('.picture-switch')) showMode(button);
  if (mode === 'all') for (const image of held) release(image, { isOneWidth: false });
  else for (const image of document.images) hold(image);
}

function showMode(button: Element): void {
  button.setAttribute('aria-pressed', String(mode === 'ask'));
}

/** Carries the choice on to the next page of the site. */
function carry(link: HTMLAnchorElement): void {
  const chosen = new URL(location.href).searchParams.get(PARAMETER);
  if (chosen === null || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (link.pathname === location.pathname && link.hash !== '') return;
  const address = new URL(link.href);
  address.searchParams.set(PARAMETER, chosen);
  link.href = address.href;
}
