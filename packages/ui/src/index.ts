/**
 * The foundation of the elements: a consent gate before any request to another server, a base class that follows the language
 * of the page, and shared colours and focus styles. Importing it touches no page.
 *
 * @packageDocumentation
 */
export { registerLanguage, type LanguageOptions } from '@comunal/i18n/lite';
export { cardStyles } from './card-styles.ts';
export { ComunalElement } from './comunal-element.ts';
export { createConsentGate, type ConsentGate, type ConsentGateOptions } from './consent-gate.ts';
export { defineElement } from './define-element.ts';
export { FirstOnPage } from './first-on-page.ts';
export { formatHost } from './format-host.ts';
export { localeOf, watchLocale } from './locale-of.ts';
export { tokens } from './tokens.ts';
