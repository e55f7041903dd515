import { x } from 'xastscript';
import type { XmlElement } from '../write-xml.ts';

/** Writes an element with a text, or none where there is no text. */
export function toOptional(name: string, text: string | number | undefined): XmlElement[] {
  return text === undefined ? [] : [x(name, String(text))];
}
