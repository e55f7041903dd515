import { checkOptionNames } from '@comunal/http/check-option-names';
import { nearest } from '@comunal/command/nearest';
import { unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { toRoomText, type RoomName } from '../rooms/room-name.ts';

/** Stands in place of a room for a token that opens every room of the server. */
export const anyRoom: unique symbol = Symbol.for('@comunal/jitsi/any-room') as never;

/** What a token may allow besides talking. */
export const roomFeatures = [
  'livestreaming',
  'recording',
  'transcription',
  'outbound-call',
] as const;

/** A feature that a token may allow. */
export type RoomFeature = (typeof roomFeatures)[number];

/** The person that the app shows to everybody in the room. The call server gets it too. */
export interface TokenUser {
  /** An id of your own for the person; the call server gets it. */
  readonly id?: string | undefined;
  /** The name that everybody in the room sees. */
  readonly name?: string | undefined;
  /** An e-mail address makes the app ask gravatar.com for a picture, which shows that site who is here. */
  readonly email?: string | undefined;
  /** The address of a picture, which everybody's app loads from there. */
  readonly avatarUrl?: string | undefined;
}

/** What one token allows. */
export interface RoomGrant {
  /** The room, or `anyRoom`. */
  readonly room: RoomName | string | typeof anyRoom;
  /**
   * Requests that this person may mute, remove and let in others. The server decides: some grant it to nobody by token, some
   * to whoever comes first.
   * @defaultValue false
   */
  readonly moderator?: boolean | undefined;
  /** What is allowed besides talking. By default nothing, where Jitsi itself would allow a moderator everything. */
  readonly features?: readonly RoomFeature[] | undefined;
  /** The person that the app shows. */
  readonly user?: TokenUser | undefined;
}

/** Which server the token is for. */
export interface TokenAudience {
  /** Claim `iss`, as the server expects it. */
  readonly issuer: string;
  /** Claim `aud`, as the server expects it: one name, since the server refuses a list. */
  readonly audience: string;
  /** Claim `sub`: the XMPP domain of the server, or `*`. */
  readonly subject: string;
}

/** Creates the claims of a token, each where the server looks for it. */
export function createClaims(
  { room, moderator = false, features = [], user = {} }: RoomGrant,
  { issuer, audience, subject }: TokenAudience,
): Record<string, unknown> {
  if (Array.isArray(audience))
    throw new JitsiError(
      'bad-audience',
      'audience is to be one name: the call server refuses a list.',
      { about: 'audience' },
    );
  if (typeof moderator !== 'boolean') throw createClaimError('moderator', 'is to be true or false');
  return {
    iss: requireName('issuer', issuer),
    aud: requireName('audience', audience),
    sub: requireName('subject', subject),
    room: createRoomClaim(room),
    context: {
      user: { ...createUserClaim(user), moderator },
      // Every feature, each true or false: a token without them would give a moderator all.
      features: createFeatureClaim(features),
    },
  };
}

function createRoomClaim(room: RoomGrant['room']): string {
  if (room === anyRoom) return '*';
  if (room === undefined || room === null)
    throw new JitsiError(
      'room-empty',
      'A token needs a room: without one the app would hang. For every room give anyRoom.',
      { about: 'room' },
    );
  return normalizeRoomName(toRoomText(room));
}

function createFeatureClaim(features: readonly RoomFeature[]): Record<string, boolean> {
  if (!Array.isArray(features)) throw createClaimError('features', 'is to be a list');
  const known: readonly unknown[] = roomFeatures;
  for (const feature of features as readonly unknown[]) {
    if (known.includes(feature)) continue;
    const suggestion = typeof feature === 'string' ? nearest(feature, roomFeatures) : undefined;
    throw new JitsiError(
      'bad-feature',
      `Jitsi knows no such feature: there are ${roomFeatures.join(', ')}.`,
      { about: 'features', nearest: suggestion },
    );
  }
  return Object.fromEntries(roomFeatures.map((feature) => [feature, features.includes(feature)]));
}

function createUserClaim(user: TokenUser): Record<string, string> {
  checkOptionNames(
    'user',
    user,
    { avatarUrl: true, email: true, id: true, name: true },
    unknownOption,
  );
  const { id, name, email, avatarUrl: avatar } = user;
  const claims = Object.entries({ id, name, email, avatar }).filter(
    ([, value]) => value !== undefined,
  );
  for (const [key, value] of claims)
    if (typeof value !== 'string') throw createClaimError(`user.${key}`, 'is to be text');
  return Object.fromEntries(claims) as Record<string, string>;
}

function requireName(about: string, value: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  const reason = about === 'subject' ? ': without it the app would hang' : '';
  throw createClaimError(about, `is to be a name${reason}`);
}

function createClaimError(about: string, hint: string): JitsiError {
  return new JitsiError('bad-claim', `${about} ${hint}.`, { about });
}
