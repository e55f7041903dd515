import { nearest } from '@comunal/command/nearest';
import { JitsiError } from '../jitsi-error.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { roomText, type RoomName } from '../rooms/room-name.ts';

/** In place of a room: a token that opens every room of the server. */
export const anyRoom: unique symbol = Symbol.for('@comunal/jitsi/any-room') as never;

/** What a token may allow besides talking. */
export const roomFeatures = [
  'livestreaming',
  'recording',
  'transcription',
  'outbound-call',
] as const;

/** One of them. */
export type RoomFeature = (typeof roomFeatures)[number];

/** Whom the app shows; everybody in the room and the call server get it. */
export interface TokenUser {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Makes the app ask gravatar.com for a picture, which tells that site who is here. */
  readonly email?: string | undefined;
  readonly avatarUrl?: string | undefined;
}

/** What one token allows. */
export interface RoomGrant {
  /** The room, or `anyRoom`. */
  readonly room: RoomName | string | typeof anyRoom;
  /**
   * Asks that this person may mute, remove and let in others. What the server makes of it is its own: some give it to nobody
   * by token, some to whoever comes first.
   * @defaultValue false
   */
  readonly moderator?: boolean | undefined;
  /** Allowed besides talking. Left out: nothing, where Jitsi itself would give a moderator everything. */
  readonly features?: readonly RoomFeature[] | undefined;
  /** Whom the app shows. */
  readonly user?: TokenUser | undefined;
}

/** For which server, and for how long. */
export interface TokenAudience {
  readonly issuer: string;
  /** One name, never a list, which the server refuses. */
  readonly audience: string;
  /** The XMPP domain of the server, or `*`. */
  readonly subject: string;
}

/** The claims of a token, each where the server looks for it. */
export function claimsOf(
  { room, moderator = false, features = [], user = {} }: RoomGrant,
  { issuer, audience, subject }: TokenAudience,
): Record<string, unknown> {
  if (Array.isArray(audience))
    throw new JitsiError(
      'bad-audience',
      'audience is to be one name: the call server refuses a list.',
      { about: 'audience' },
    );
  if (typeof moderator !== 'boolean') throw badClaim('moderator', 'is to be true or false');
  return {
    iss: named('issuer', issuer),
    aud: named('audience', audience),
    sub: named('subject', subject),
    room: roomClaim(room),
    context: {
      user: { ...userClaim(user), moderator },
      // All of them, each with yes or no: without them a moderator would get all.
      features: featureClaim(features),
    },
  };
}

function roomClaim(room: RoomGrant['room']): string {
  if (room === anyRoom) return '*';
  if (room === undefined || room === null)
    throw new JitsiError(
      'room-empty',
      'A token needs a room: without one the app would wait without end. For every room say anyRoom.',
      { about: 'room' },
    );
  return normalizeRoomName(roomText(room));
}

function featureClaim(features: readonly RoomFeature[]): Record<string, boolean> {
  const known: readonly unknown[] = roomFeatures;
  for (const feature of features as readonly unknown[]) {
    if (known.includes(feature)) continue;
    const near = typeof feature === 'string' ? nearest(feature, roomFeatures) : undefined;
    throw new JitsiError(
      'bad-feature',
      `Jitsi knows no such feature: there are ${roomFeatures.join(', ')}.`,
      { about: 'features', nearest: near },
    );
  }
  return Object.fromEntries(roomFeatures.map((feature) => [feature, features.includes(feature)]));
}

function userClaim({ id, name, email, avatarUrl: avatar }: TokenUser): Record<string, string> {
  const said = Object.entries({ id, name, email, avatar }).filter(
    ([, value]) => value !== undefined,
  );
  for (const [key, value] of said)
    if (typeof value !== 'string') throw badClaim(`user.${key}`, 'is to be text');
  return Object.fromEntries(said) as Record<string, string>;
}

function named(about: string, value: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  const why = about === 'subject' ? ': without it the app would wait without end' : '';
  throw badClaim(about, `is to be a name${why}`);
}

function badClaim(about: string, says: string): JitsiError {
  return new JitsiError('bad-claim', `${about} ${says}.`, { about });
}
