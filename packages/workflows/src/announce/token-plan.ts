import { localize, zonedTimeToEpochMs } from '@comunal/i18n';
import type { PublicContent } from '@comunal/content';
import { parseRef, type PublicEvent } from '@comunal/schemas';
import { typedCommand } from '@comunal/command';
import { getRoomPath } from './room-file.ts';

/** What the tokens of a Jitsi server have to say. The key is in no configuration: `comunal jitsi token` reads it by itself. */
export interface TokenServer {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
}

/** A token that somebody needs. */
export interface PlannedToken {
  /** The public name of whoever it is for; for interpretation, the language. */
  readonly for: string;
  readonly role: string;
  readonly moderator: boolean;
  /** When it has to be made, at the earliest, as ISO 8601: a token is valid from then on. */
  readonly makeFrom: string | undefined;
  /** Until when one can come in with it. */
  readonly validUntil: string | undefined;
  /** How to make it: the room comes from its file and the key from another, so that neither is in the command. */
  readonly command: string;
}

const MINUTE = 60_000;
/** Whoever moderates comes an hour before. */
const BEFORE_MINUTES = 60;
/** Whoever loses the connection comes in again until then. */
const AFTER_MINUTES = 30;
/** How long an event lasts that states no end. */
const USUAL_MINUTES = 180;

const moderating: ReadonlySet<string> = new Set(['organizer', 'host', 'facilitator', 'moderator']);
const speaking: ReadonlySet<string> = new Set(['speaker', 'guest', 'interpreter', 'partner']);

/** What {@link planTokens} takes. */
export interface TokenPlanOptions {
  readonly server: TokenServer;
  /** Where names of people and collectives are looked up, as they may be published. */
  readonly content: Pick<PublicContent, 'get'>;
  /** The language of names. */
  readonly language: string;
  /** The content folder, as it is typed. */
  readonly contentDir: string;
}

/**
 * Plans who needs a token for the room of an event, and for how long it has to hold. The audience needs none: it watches the
 * live. A plan holds neither the room nor a key.
 */
export function planTokens(
  event: PublicEvent,
  { server, content, language, contentDir }: TokenPlanOptions,
): readonly PlannedToken[] {
  const { slug, starts, ends, credits = [], interpretation = [] } = event;
  const startMs = typeof starts === 'string' ? undefined : zonedTimeToEpochMs(starts);
  const endMs =
    startMs === undefined || ends === undefined || typeof ends === 'string'
      ? undefined
      : zonedTimeToEpochMs(ends);
  const lasts =
    (endMs ?? 0) > (startMs ?? 0) ? ((endMs ?? 0) - (startMs ?? 0)) / MINUTE : USUAL_MINUTES;
  const minutes = Math.ceil(BEFORE_MINUTES + lasts + AFTER_MINUTES);
  const makeFromMs = startMs === undefined ? undefined : startMs - BEFORE_MINUTES * MINUTE;
  const people = credits.flatMap(({ who, role }) => {
    const name = getName(who);
    const isNeeded = moderating.has(role) || speaking.has(role);
    return name !== undefined && isNeeded
      ? [{ for: name, role, moderator: moderating.has(role) }]
      : [];
  });
  const interpreters = interpretation.map((each) => ({
    for: each.language,
    role: 'interpreter',
    moderator: false,
  }));
  return [...people, ...interpreters].map((token, index) => ({
    ...token,
    makeFrom: toIso(makeFromMs),
    validUntil: toIso(makeFromMs === undefined ? undefined : makeFromMs + minutes * MINUTE),
    command: `${typedCommand([
      'jitsi',
      'token',
      '--issuer',
      server.issuer,
      '--audience',
      server.audience,
      '--subject',
      server.subject,
      '--key-file',
      'KEY',
      '--minutes',
      String(minutes),
      ...(token.moderator ? ['--moderator'] : []),
      ...(token.role === 'interpreter' ? [] : ['--name', token.for]),
      '--out',
      `${slug}.${index + 1}.token`,
    ])} < ${contentDir}/${getRoomPath(slug)}`,
  }));

  function getName(who: NonNullable<PublicEvent['credits']>[number]['who']): string | undefined {
    if (typeof who !== 'string') return localize(who.name, language)?.text;
    const target = parseRef(who, ['organization', 'person']);
    const entry = target && content.get(target.type, target.slug);
    return entry && localize(entry.name, language)?.text;
  }
}

function toIso(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
