import { decodeHTML } from 'entities/decode';

/**
 * Decodes HTML character references such as `&amp;` and `&#233;`, as the «character reference state» of HTML specifies:
 * also without a semicolon, where HTML allows it.
 */
export function decodeEntities(text: string): string {
  return decodeHTML(text);
}

/** Escapes plain text as cue text: `&` and angle brackets become character references. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes the angle brackets that do not begin a tag, in cue text that a person typed. */
export function escapeStrayBrackets(text: string): string {
  return text.replaceAll(/<(?!\/?(?:[cbiuv]|ruby|rt|lang)[\s.>]|\d[\d:.]*>)/g, '&lt;');
}
