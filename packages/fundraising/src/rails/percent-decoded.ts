import { findHiddenCharacter } from './hidden-characters.ts';

/** A value of a link as the text that it stands for; undefined for what is none, or would hide something. */
export function percentDecoded(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text);
    return findHiddenCharacter(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}
