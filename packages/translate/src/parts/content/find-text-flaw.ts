import { splitMarkdown } from '@comunal/content/translation';
import { hasUnusableCharacters } from '@comunal/i18n/translation';

/** Why a translation of content is not written. */
export type TextFlaw = 'characters' | 'runs-on';

/**
 * Finds what makes a translation unusable: characters that nobody sees, and, in a block of a Markdown text, code or a comment
 * that is not closed, which would hide all blocks below it.
 *
 * @param target - The translation.
 * @param blockSource - What it translates, where that is a block of a Markdown text.
 */
export function findTextFlaw(
  target: string,
  blockSource: string | undefined,
): TextFlaw | undefined {
  if (hasUnusableCharacters(target)) return 'characters';
  return blockSource !== undefined && runsOn(target) && !runsOn(blockSource)
    ? 'runs-on'
    : undefined;
}

/** Whether a paragraph below a block would become a part of it. */
function runsOn(block: string): boolean {
  const below = 'x';
  return splitMarkdown(`${block.trim()}\n\n${below}`).at(-1)?.text !== below;
}
