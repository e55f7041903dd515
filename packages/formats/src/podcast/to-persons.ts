import type { Credit, PublicEntry } from '@comunal/schemas';
import { x } from 'xastscript';
import type { PublicCredit } from '../credits.ts';
import { listCreditedAgents } from '../credited-agents.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import type { XmlElement } from '../write-xml.ts';
import type { PodcastOptions } from './podcast-options.ts';

/** How many characters the podcast namespace leaves for a name. */
const MAX_NAME_LENGTH = 128;

/**
 * The group and the role of the Podcast Taxonomy for each role of a credit. A role without a counterpart is left out, since a
 * person without a role counts as the host.
 */
const roles: Readonly<Partial<Record<Credit['role'], readonly [group: string, role: string]>>> = {
  organizer: ['creative direction', 'producer'],
  host: ['cast', 'host'],
  facilitator: ['cast', 'host'],
  moderator: ['cast', 'host'],
  speaker: ['cast', 'guest'],
  guest: ['cast', 'guest'],
  participant: ['cast', 'guest'],
  author: ['writing', 'author'],
  editor: ['writing', 'editor'],
  translator: ['writing', 'translator'],
  interpreter: ['writing', 'translator'],
  illustrator: ['visuals', 'cover art designer'],
};

/** Writes who makes a podcast, or who is heard in an episode. */
export function toPersons(
  entry: PublicEntry & { readonly credits?: readonly PublicCredit[] | undefined },
  options: PodcastOptions,
): XmlElement[] {
  const persons = listCreditedAgents(entry.credits, options).map(({ name, role, url }) => {
    const [group, counterpart] = roles[role] ?? [];
    return counterpart === undefined
      ? undefined
      : x('podcast:person', { group, role: counterpart, href: url }, shorten(name));
  });
  if (persons.includes(undefined))
    options.onOmission?.(createOmission(OmissionCode.NotInFormat, entry, 'credits'));
  return persons.filter((person) => person !== undefined);
}

function shorten(name: string): string {
  const characters = [...name];
  return characters.length > MAX_NAME_LENGTH
    ? `${characters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`
    : name;
}
