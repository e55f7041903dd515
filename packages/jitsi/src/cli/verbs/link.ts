import { appLinks } from '../../address/app-links.ts';
import { roomUrl, type RoomUrlOptions } from '../../address/room-url.ts';
import { presets, type PresetName } from '../../presets/presets.ts';
import { roomNameStrength } from '../../rooms/room-name-strength.ts';
import { oneOf } from '../one-of.ts';
import { readRoom, room, wasTyped } from '../room-input.ts';
import { readSecretFile } from '../secret-file.ts';
import type { Verb } from '../verb.ts';

/** `comunal room link`. */
export const link: Verb = {
  help: 'jitsi:help.verb.link',
  options: {
    instance: { value: 'URL', help: 'jitsi:help.option.instance', isNeeded: true },
    ...room,
    preset: { value: 'PRESET', help: 'jitsi:help.option.preset' },
    lang: { value: 'LANG', help: 'jitsi:help.option.lang' },
    title: { value: 'TEXT', help: 'jitsi:help.option.title' },
    'token-file': { value: 'FILE', help: 'jitsi:help.option.tokenFile' },
    app: { help: 'jitsi:help.option.app' },
  },
  async go(call, surroundings) {
    const { t } = surroundings.texts;
    const name = oneOf(call, 'preset', Object.keys(presets) as PresetName[], surroundings.texts);
    const preset = name && presets[name];
    const tokenFile = call.text('token-file');
    const options: RoomUrlOptions = {
      instance: call.text('instance') ?? '',
      jwt: tokenFile === undefined ? undefined : await readSecretFile(tokenFile, surroundings),
      room: await readRoom(call, surroundings),
      preset,
      lang: call.text('lang'),
      subject: call.text('title'),
    };
    const links = call.has('app') ? appLinks(options) : undefined;
    return {
      lines: [roomUrl(options), ...(links ? [links.android, links.ios] : [])],
      notes: [
        t('jitsi:link.secret'),
        ...(wasTyped(call) ? [t('jitsi:link.typed')] : []),
        ...(roomNameStrength(options.room).strength === 'weak' ? [t('jitsi:link.weak')] : []),
        ...(preset ? [t('jitsi:link.preset')] : []),
        ...(preset?.moderator ? [t('jitsi:link.moderator')] : []),
      ],
    };
  },
};
