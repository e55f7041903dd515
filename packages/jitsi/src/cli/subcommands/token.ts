import {
  CliError,
  countOf,
  defineSubcommand,
  json,
  oneOf,
  type ParsedArgs,
} from '@comunal/command';
import { createRoomToken } from '../../server/create-room-token.ts';
import { inspectRoomToken } from '../../server/inspect-room-token.ts';
import type { TokenAlgorithm } from '../../server/read-signing-key.ts';
import type { RoomFeature } from '../../server/token-claims.ts';
import { isTyped, readRoom, roomOption } from '../room-input.ts';
import { readSecretFile, writeSecretFile } from '../secret-file.ts';
import type { JitsiSession } from '../session.ts';

const algorithms = ['HS256', 'RS256'] as const satisfies readonly TokenAlgorithm[];

const keyFile = { 'key-file': { value: 'FILE', help: 'jitsi:help.option.keyFile' } } as const;

/** Defines `comunal jitsi token`. */
export const token = defineSubcommand({
  name: 'token',
  help: 'jitsi:help.subcommand.token',
  options: {
    ...roomOption,
    issuer: { value: 'NAME', help: 'jitsi:help.option.issuer', isNeeded: true },
    audience: { value: 'NAME', help: 'jitsi:help.option.audience', isNeeded: true },
    subject: { value: 'DOMAIN', help: 'jitsi:help.option.subject', isNeeded: true },
    ...keyFile,
    algorithm: { value: 'ALG', help: 'jitsi:help.option.algorithm' },
    'key-id': { value: 'ID', help: 'jitsi:help.option.keyId' },
    moderator: { help: 'jitsi:help.option.moderator' },
    feature: { value: 'FEATURE', help: 'jitsi:help.option.feature', isMany: true },
    name: { value: 'TEXT', help: 'jitsi:help.option.name' },
    minutes: { value: 'N', help: 'jitsi:help.option.minutes' },
    out: { value: 'FILE', help: 'jitsi:help.option.out' },
    ...json,
  },
  async run(args, session: JitsiSession) {
    const { context, texts } = session;
    const name = args.text('name');
    const newToken = await createRoomToken({
      algorithm: oneOf(args, 'algorithm', algorithms, context.locale) ?? 'HS256',
      expiresInSeconds: countOf(args, 'minutes', { fallback: 60 }, context.locale) * 60,
      key: await readKey(args, session),
      keyId: args.text('key-id'),
      issuer: args.text('issuer'),
      audience: args.text('audience'),
      subject: args.text('subject'),
      moderator: args.has('moderator'),
      features: args.all('feature') as readonly RoomFeature[], // createRoomToken refuses unknown ones
      user: { name },
      room: await readRoom(args, session),
    });
    const { moderator, features, expiresAt } = inspectRoomToken(newToken);
    const { t } = texts;
    const time =
      expiresAt
        ?.toISOString()
        .replace('T', ' ')
        .replace(/:\d\d\.\d+Z$/, ' UTC') ?? '';
    const out = args.text('out');
    if (out !== undefined) await writeSecretFile(out, newToken, session);
    const notes = [
      t('jitsi:token.secret', { time }),
      ...(moderator ? [t('jitsi:token.moderator')] : []),
      ...(features.length > 0 ? [t('jitsi:token.features', { list: features.join(', ') })] : []),
    ];
    return {
      lines: out === undefined ? [newToken] : [],
      data: {
        ...(out === undefined ? { token: newToken } : { file: out }),
        expiresAt: expiresAt?.toISOString(),
        moderator,
        features,
      },
      notes: [
        ...(out === undefined ? [] : [t('jitsi:token.written', { path: out })]),
        [...notes, t('jitsi:token.log')].join(' '),
        ...(isTyped(args) ? [t('jitsi:link.typed')] : []),
      ],
    };
  },
});

/** Reads the key from a file, else from the environment; never from the command line. */
async function readKey(args: ParsedArgs<typeof keyFile>, session: JitsiSession): Promise<string> {
  const path = args.text('key-file');
  if (path !== undefined) return readSecretFile(path, session);
  const key = session.context.env['JITSI_TOKEN_KEY'];
  if (!key) throw new CliError(2, session.texts.t('jitsi:wrong.noKey'));
  return key;
}
