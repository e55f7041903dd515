import { defineSubcommand, json, oneOf } from '@comunal/command';
import { appLinks } from '../../address/app-links.ts';
import { roomUrl, type RoomUrlOptions } from '../../address/room-url.ts';
import { presets, type PresetName } from '../../presets/presets.ts';
import { roomNameStrength } from '../../rooms/room-name-strength.ts';
import { readRoom, room, wasTyped } from '../room-input.ts';
import { readSecretFile } from '../secret-file.ts';
import type { Session } from '../session.ts';

/** `comunal jitsi link`. */
export const link = defineSubcommand({
  name: 'link',
  help: 'jitsi:help.subcommand.link',
  options: {
    instance: { value: 'URL', help: 'jitsi:help.option.instance', isNeeded: true },
    ...room,
    preset: { value: 'PRESET', help: 'jitsi:help.option.preset' },
    lang: { value: 'LANG', help: 'jitsi:help.option.lang' },
    title: { value: 'TEXT', help: 'jitsi:help.option.title' },
    'token-file': { value: 'FILE', help: 'jitsi:help.option.tokenFile' },
    app: { help: 'jitsi:help.option.app' },
    ...json,
  },
  async run(args, session: Session) {
    const { context, texts } = session;
    const { t } = texts;
    const name = oneOf(args, 'preset', Object.keys(presets) as PresetName[], context.locale);
    const preset = name && presets[name];
    const tokenFile = args.text('token-file');
    const options: RoomUrlOptions = {
      instance: args.text('instance'),
      jwt: tokenFile === undefined ? undefined : await readSecretFile(tokenFile, session),
      room: await readRoom(args, session),
      preset,
      lang: args.text('lang'),
      subject: args.text('title'),
    };
    const links = args.has('app') ? appLinks(options) : undefined;
    const address = roomUrl(options);
    return {
      lines: [address, ...(links ? [links.android, links.ios] : [])],
      data: { address, ...links },
      notes: [
        t('jitsi:link.secret'),
        ...(wasTyped(args) ? [t('jitsi:link.typed')] : []),
        ...(roomNameStrength(options.room).strength === 'weak' ? [t('jitsi:link.weak')] : []),
        ...(preset ? [t('jitsi:link.preset')] : []),
        ...(preset?.moderator ? [t('jitsi:link.moderator')] : []),
      ],
    };
  },
});
