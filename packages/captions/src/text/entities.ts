import { decodeHTML } from 'entities/decode';

/**
 * Puts characters in the place of HTML references such as `&amp;` and `&#233;`, as
 * the «character reference state» of HTML says: also without a semicolon, where HTML knows that form.
 */
export function decodeReferences(text: string): string {
  return decodeHTML(text);
}

/** Text as cue text: `&` and angle brackets written as references. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Cue text that somebody typed: an angle bracket that begins no tag is one to be seen. */
export function escapeStrayBrackets(text: string): string {
  return text.replaceAll(/<(?!\/?(?:[cbiuv]|ruby|rt|lang)[\s.>]|\d[\d:.]*>)/g, '&lt;');
}
