import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n } from './create-i18n.ts';
import { video } from './generated/lite/video.ts';
import { room } from './generated/lite/room.ts';
import { createLiteI18n } from './lite/create-lite-i18n.ts';
import { loadLanguages } from './node/load-languages.ts';
import { registerLanguage, watchLanguages } from './registered-languages.ts';

const folder = join(import.meta.dirname, '../../../fixtures/locales');
const host = 'tubo.example';
const unregister: (() => void)[] = [];

async function registerTseltal(): Promise<void> {
  for (const { code, messages, ...options } of await loadLanguages(folder))
    unregister.push(registerLanguage(code, messages, options));
}

afterEach(() => {
  for (const remove of unregister.splice(0)) remove();
});

describe('a registered language', () => {
  beforeEach(registerTseltal);

  it('is known to createLiteI18n, message by message, and says which language each is in', () => {
    const { language, translate } = createLiteI18n('tzh', video);
    expect(language).toBe('tzh');
    expect(translate('video:play', { host })).toEqual({
      text: '[tzh] Ver en tubo.example',
      language: 'tzh',
    });
    expect(translate('video:retry')).toEqual({ text: 'Probar de nuevo', language: 'es' });
  });

  it('is known to createI18n too', () => {
    const i18n = createI18n({ locale: 'tzh' });
    expect(i18n.translate('site:nav.home')).toMatchObject({ language: 'tzh', fallback: false });
    expect(i18n.translate('site:nav.library')).toMatchObject({ language: 'es', fallback: true });
  });

  it('formats along its whole chain, never by the language of the machine', () => {
    expect(createLiteI18n('tzh', video).formats).toEqual(['tzh', 'es-MX']);
  });

  it('is laid over by one that is registered later', () => {
    unregister.push(registerLanguage('tzh', { video: { retry: '[tzh] Probar de nuevo' } }));
    const { t } = createLiteI18n('tzh', video);
    expect(t('video:retry')).toBe('[tzh] Probar de nuevo');
    expect(t('video:play', { host })).toBe('[tzh] Ver en tubo.example');
  });

  it('is gone when it is taken away', () => {
    for (const remove of unregister.splice(0)) remove();
    expect(createLiteI18n('tzh', video).language).toBe('es');
  });
});

it('lays a registered language over one that ships', () => {
  unregister.push(registerLanguage('es', { video: { retry: 'Otra vez' } }));
  const { t } = createLiteI18n('es-MX', video);
  expect(t('video:retry')).toBe('Otra vez');
  expect(t('video:play', { host })).toBe('Ver en tubo.example');
});

it('goes on along the chain where a language lacks a whole namespace', () => {
  unregister.push(registerLanguage('tzh', { video: { retry: '[tzh]' } }, { fallback: ['pt'] }));
  expect(createLiteI18n('tzh', room).language).toBe('pt');
});

it('tells listeners until they stop', () => {
  const listener = vi.fn<() => void>();
  const stop = watchLanguages(listener);
  const remove = registerLanguage('tzh', {});
  stop();
  remove();
  expect(listener).toHaveBeenCalledTimes(1);
});

it.each([
  [
    'a malformed tag',
    () => registerLanguage('no tag', {}),
    new RangeError('"no tag" is not a language tag. Write it as BCP 47 does: tzh or pt-BR.'),
  ],
  [
    'an unknown option',
    () => registerLanguage('tzh', {}, { fallbacks: ['es'] } as object),
    new TypeError(
      '`registerLanguage` has no option `fallbacks`. It takes: name, direction, fallback, formatting.',
    ),
  ],
  [
    'a fallback that is no list',
    () => registerLanguage('tzh', {}, { fallback: 'es' } as object),
    new RangeError('`fallback` is to be a list of language tags, such as ["es-MX"].'),
  ],
])('refuses %s', (_, register, error) => {
  expect(register).toThrow(error.constructor);
  expect(register).toThrow(error);
});
