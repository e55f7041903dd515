import { getAttribute, type PageElement } from './page-element.ts';

/** What browsers take for JavaScript. */
const JAVASCRIPT =
  /^(?:application\/(?:x-)?(?:ecma|java)script|text\/(?:(?:x-)?(?:ecma|java)script|javascript1\.[0-5]|jscript|livescript))$/;

/** Whether an element is code that a browser would run, or follow: all but data, such as JSON-LD. */
export function isCode(element: PageElement): boolean {
  return isClassicCode(element) || isModuleCode(element);
}

/** Whether it is code that no browser runs from a folder: modules, and what belongs to them. */
export function isModuleCode(element: PageElement): boolean {
  return ['module', 'importmap', 'speculationrules'].includes(typeOf(element));
}

/** Whether it is a script of the kind that runs from a folder too. */
export function isClassicCode(element: PageElement): boolean {
  const type = typeOf(element);
  return element.tagName === 'script' && (type === '' || JAVASCRIPT.test(type));
}

function typeOf(element: PageElement): string {
  if (element.tagName !== 'script') return '-';
  const type = getAttribute(element, 'type');
  const language = getAttribute(element, 'language');
  return (
    (type ?? (language ? `text/${language}` : '')).split(';', 1)[0]?.trim().toLowerCase() ?? ''
  );
}
