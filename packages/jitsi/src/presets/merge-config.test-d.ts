import { expectTypeOf, it } from 'vitest';
import type { ConfigOverrides, InterfaceConfigOverrides } from './config.ts';
import { mergeConfig } from './merge-config.ts';
import { conversation } from './presets.ts';

it('types the keys, and the values of some', () => {
  expectTypeOf<ConfigOverrides['disableChat']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<ConfigOverrides>().toHaveProperty('whiteboard');
  expectTypeOf<InterfaceConfigOverrides>().toHaveProperty('TOOLBAR_BUTTONS');
  mergeConfig(conversation, {
    p2p: { enabled: false },
    deeplinking: { desktop: { enabled: true } },
  });
  mergeConfig(conversation, { disabledSounds: ['KNOCKING_PARTICIPANT_SOUND'] });
  // @ts-expect-error -- the app drops it
  mergeConfig(conversation, { startWithAudioMute: true });
  // @ts-expect-error -- nor this part
  mergeConfig(conversation, { p2p: { enable: false } });
  // @ts-expect-error -- yes or no
  mergeConfig(conversation, { disableChat: 'yes' });
});
