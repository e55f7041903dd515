import type { State } from '../state.ts';
import type { Video } from './video.ts';

const LINK = /https?:\/\/[^\s)\]>]+/g;

/** The tags that the server gives by itself. Of the two kinds that there are, lists of words to watch are not simulated. */
export function automaticTags(state: State, { name, description }: Video): string[] {
  const links = `${name} ${description ?? ''}`.match(LINK) ?? [];
  const isExternal = (link: string): boolean =>
    URL.canParse(link) && new URL(link).host !== state.host;
  return links.some(isExternal) ? ['external-link'] : [];
}
