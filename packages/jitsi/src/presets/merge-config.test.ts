import { describe, expect, it } from 'vitest';
import { listConfigPaths, listEmbeddedOnlyKeys, listInterfaceConfigKeys } from './config-keys.ts';
import { checkInterfaceConfig, mergeConfig } from './merge-config.ts';
import { audioOnly, conversation, presets, workshop } from './presets.ts';

const getError = (config: object, embedded = false) => {
  try {
    mergeConfig(conversation, config, { embedded });
  } catch (error) {
    return error as { code: string; about?: string; nearest?: string; message: string };
  }
  throw new Error('It was accepted.');
};

describe('mergeConfig', () => {
  it('merges settings over a preset key by key, and replaces lists', () => {
    const preset = { config: { p2p: { enabled: false }, toolbarButtons: ['chat', 'hangup'] } };
    const overrides = {
      p2p: { iceTransportPolicy: 'relay' },
      toolbarButtons: ['hangup'],
      subject: 'Hola',
    };
    expect(mergeConfig(preset, overrides)).toEqual({
      p2p: { enabled: false, iceTransportPolicy: 'relay' },
      toolbarButtons: ['hangup'],
      subject: 'Hola',
    });
    expect(preset.config.toolbarButtons).toHaveLength(2);
  });

  it.each([
    [{ startWithAudioMute: true }, 'startWithAudioMute', 'startWithAudioMuted'],
    [{ p2p: { enable: false } }, 'p2p.enable', 'p2p.enabled'],
    [{ disableThirdPartyRequest: true }, 'disableThirdPartyRequest', 'disableThirdPartyRequests'],
    [{ qqqq: true }, 'qqqq', undefined],
    [{ 'p2p.enabled': false }, 'p2p.enabled', undefined],
    [JSON.parse('{"__proto__":{"a":1}}') as object, '__proto__', undefined],
  ])('refuses %j, which the app would drop', (config, about, nearest) => {
    const error = getError(config);
    expect(error).toMatchObject({ code: 'unknown-config', about });
    expect(error.nearest).toBe(nearest);
    expect(error.message).toContain('would silently drop it');
  });

  it('takes four keys only in a frame', () => {
    for (const key of listEmbeddedOnlyKeys()) {
      const config = { [key]: { helpLink: 'https://help.example' } };
      expect(getError(config).code).toBe('embedded-only');
      expect(mergeConfig({ config: {} }, config, { embedded: true })).toEqual(config);
    }
    expect(mergeConfig({ config: {} }, { liveStreaming: { enabled: true } })).toBeDefined();
  });

  it.each([
    [{ subject: Number.NaN }],
    [{ testing: { at: new Date(0) } }],
    [{ testing: () => {} }],
    [{ p2p: true }],
    [{ testing: 1n }],
  ])('refuses a value that JSON does not hold: %o', (config) => {
    expect(getError(config).code).toBe('bad-config');
  });

  it('has every key once', () => {
    expect(listConfigPaths()).toHaveLength(211); // 210 and a former name
    expect(new Set(listConfigPaths()).size).toBe(211);
    expect(listEmbeddedOnlyKeys()).toHaveLength(4);
    expect(listInterfaceConfigKeys()).toHaveLength(44);
    for (const path of listConfigPaths()) {
      const config = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), true);
      expect(mergeConfig({ config: {} }, config as object)).toEqual(config);
    }
  });
});

describe('the presets', () => {
  it.each(Object.entries(presets))('request nothing that the app drops: %s', (_, preset) => {
    expect(mergeConfig(preset)).toEqual(preset.config);
    checkInterfaceConfig(preset.interfaceConfig ?? {});
    expect(structuredClone(preset)).toEqual(preset);
    expect(preset.config).toMatchObject({
      disableThirdPartyRequests: true,
      startWithAudioMuted: true,
      startWithVideoMuted: true,
      p2p: { enabled: false }, // or two people see each other's network address, and a STUN server both
    });
  });

  it('request for a workshop what it needs', () => {
    expect(workshop).toMatchObject({
      open: 'tab',
      moderator: { lobby: true, password: true },
      config: {
        p2p: { enabled: false },
        doNotStoreRoom: true,
        giphy: { enabled: false },
        requireDisplayName: false,
        recordingService: { enabled: false },
        localRecording: { disable: true },
      },
    });
    expect(audioOnly.config).toMatchObject({ startAudioOnly: true, startLowBandwidthMode: true });
  });

  it('have an interfaceConfig that refuses unknown keys', () => {
    expect(() => checkInterfaceConfig({ TOOLBAR_BUTTON: [] } as never)).toThrow('TOOLBAR_BUTTONS');
  });
});
