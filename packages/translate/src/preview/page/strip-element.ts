import { getAttribute, setAttribute, type PageElement } from './elements.ts';
import type { OnOmission } from './omission.ts';

/** Elements that run code, or change what the rest of the page means. */
const REMOVED = new Set(['script', 'base']);

/** Attributes that ask a host for something, by element; what is said of it where it is left out. */
const ASKING: Readonly<Record<string, Readonly<Record<string, 'media' | 'frame' | undefined>>>> = {
  audio: { src: 'media' },
  button: { formaction: undefined },
  embed: { src: 'frame' },
  form: { action: undefined },
  frame: { src: 'frame' },
  html: { manifest: undefined },
  iframe: { src: 'frame', srcdoc: 'frame' },
  input: { formaction: undefined },
  object: { data: 'frame' },
  track: { src: 'media' },
  video: { src: 'media' },
};

/** What a page says of itself that a reader of one file needs. Anything else is for other programs. */
const KEPT_META = /^(?:viewport|color-scheme|theme-color|description|generator|author)$/i;

/** Whether an element is taken out of a preview as a whole. */
export function isRemoved(element: PageElement): boolean {
  if (element.tagName === 'meta')
    return (
      getAttribute(element, 'charset') === undefined &&
      !KEPT_META.test(getAttribute(element, 'name') ?? '')
    );
  // A template waits for a script, unless it is the shadow root of the element around it.
  if (element.tagName === 'template') return getAttribute(element, 'shadowrootmode') === undefined;
  return REMOVED.has(element.tagName);
}

/** Takes from an element what runs code, and what asks a host for something other than a picture or a style sheet. */
export function stripElement(element: PageElement, onOmission: OnOmission): void {
  element.attrs = element.attrs.filter(({ name }) => !/^on/i.test(name) && name !== 'ping');
  const isMediaSource =
    element.tagName === 'source' && getAttribute(element, 'srcset') === undefined;
  const asking = isMediaSource ? { src: 'media' as const } : (ASKING[element.tagName] ?? {});
  for (const [name, kind] of Object.entries(asking)) {
    const value = getAttribute(element, name);
    if (value === undefined) continue;
    setAttribute(element, name, undefined);
    if (kind) onOmission({ kind, address: name === 'srcdoc' ? '' : value });
  }
}
