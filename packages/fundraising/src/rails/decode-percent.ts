import { findHiddenCharacter } from './hidden-characters.ts';

/** Decodes a percent-encoded value of a link; undefined where it is malformed or holds hidden characters. */
export function decodePercent(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text);
    return findHiddenCharacter(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}
