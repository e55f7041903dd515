import { type Call, Told } from '@comunal/command';
import { createRoomToken } from '../../server/create-room-token.ts';
import { inspectRoomToken } from '../../server/inspect-room-token.ts';
import type { TokenAlgorithm } from '../../server/signing-key.ts';
import type { RoomFeature } from '../../server/token-claims.ts';
import { oneOf } from '../one-of.ts';
import { readRoom, room, wasTyped } from '../room-input.ts';
import { readSecretFile, writeSecretFile } from '../secret-file.ts';
import type { Surroundings, Verb } from '../verb.ts';

const algorithms = ['HS256', 'RS256'] as const satisfies readonly TokenAlgorithm[];

/** `comunal room token`. */
export const token: Verb = {
  help: 'jitsi:help.verb.token',
  options: {
    ...room,
    issuer: { value: 'NAME', help: 'jitsi:help.option.issuer', isNeeded: true },
    audience: { value: 'NAME', help: 'jitsi:help.option.audience', isNeeded: true },
    subject: { value: 'DOMAIN', help: 'jitsi:help.option.subject', isNeeded: true },
    'key-file': { value: 'FILE', help: 'jitsi:help.option.keyFile' },
    algorithm: { value: 'ALG', help: 'jitsi:help.option.algorithm' },
    'key-id': { value: 'ID', help: 'jitsi:help.option.keyId' },
    moderator: { help: 'jitsi:help.option.moderator' },
    feature: { value: 'FEATURE', help: 'jitsi:help.option.feature', isMany: true },
    name: { value: 'TEXT', help: 'jitsi:help.option.name' },
    minutes: { value: 'N', help: 'jitsi:help.option.minutes' },
    out: { value: 'FILE', help: 'jitsi:help.option.out' },
  },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const name = call.text('name');
    const made = await createRoomToken({
      algorithm: oneOf(call, 'algorithm', algorithms, texts) ?? 'HS256',
      expiresInSeconds: minutesOf(call, surroundings) * 60,
      key: await readKey(call, surroundings),
      keyId: call.text('key-id'),
      issuer: call.text('issuer') ?? '',
      audience: call.text('audience') ?? '',
      subject: call.text('subject') ?? '',
      moderator: call.has('moderator'),
      features: call.all('feature') as readonly RoomFeature[], // createRoomToken refuses any other
      user: { name },
      room: await readRoom(call, surroundings),
    });
    const { moderator, features, expiresAt } = inspectRoomToken(made);
    const { t } = texts;
    const time =
      expiresAt
        ?.toISOString()
        .replace('T', ' ')
        .replace(/:\d\d\.\d+Z$/, ' UTC') ?? '';
    const out = call.text('out');
    if (out !== undefined) await writeSecretFile(out, made, surroundings);
    const said = [
      t('jitsi:token.secret', { time }),
      ...(moderator ? [t('jitsi:token.moderator')] : []),
      ...(features.length > 0 ? [t('jitsi:token.features', { list: features.join(', ') })] : []),
    ];
    return {
      lines: out === undefined ? [made] : [],
      notes: [
        ...(out === undefined ? [] : [t('jitsi:token.written', { path: out })]),
        [...said, t('jitsi:token.log')].join(' '),
        ...(wasTyped(call) ? [t('jitsi:link.typed')] : []),
      ],
    };
  },
};

/** From a file, else from the environment; never from the command line. */
async function readKey(call: Call, surroundings: Surroundings): Promise<string> {
  const path = call.text('key-file');
  if (path !== undefined) return readSecretFile(path, surroundings);
  const key = surroundings.context.env['JITSI_TOKEN_KEY'];
  if (!key) throw new Told(2, surroundings.texts.t('jitsi:wrong.noKey'));
  return key;
}

function minutesOf(call: Call, { texts: { t } }: Surroundings): number {
  const value = call.text('minutes') ?? '60';
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new Told(2, t('jitsi:wrong.value', { value, option: '--minutes', list: '1, 2, 3…' }));
}
