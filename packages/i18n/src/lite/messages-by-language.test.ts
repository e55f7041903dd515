import { afterEach, expect, it } from 'vitest';
import { video } from '../generated/lite/video.ts';
import { registerLanguage } from '../registered-languages.ts';
import { collectByLanguage, writeInEachLanguage } from './messages-by-language.ts';

let unregister: (() => void) | undefined;
afterEach(() => unregister?.());

it('writes a text in each language that ships, and in a registered one that has all of it', () => {
  unregister = registerLanguage('tzh', { video: { play: '[tzh] {{host}}', retry: '[tzh]' } });
  const texts = writeInEachLanguage(video, ({ t }) => t('video:play', { host: 'tubo.example' }));
  expect(Object.keys(texts)).toEqual(['es', 'en', 'pt', 'tzh']);
  expect(texts['tzh']).toBe('[tzh] tubo.example');
  expect(texts.en).toContain('tubo.example');
});

it('leaves out a registered language that lacks a part of the text', () => {
  unregister = registerLanguage('tzh', { video: { retry: '[tzh]' } });
  const texts = writeInEachLanguage(
    video,
    ({ t, translate }) => `${t('video:retry')} ${translate('video:noCaptions').text}`,
  );
  expect(Object.keys(texts)).toEqual(['es', 'en', 'pt']);
});

it('collects texts of another source under the tags of their languages', () => {
  unregister = registerLanguage('tzh', {});
  const texts = collectByLanguage((locale) => ({ text: `[${locale}]`, isComplete: true }));
  expect(texts).toEqual({ es: '[es]', en: '[en]', pt: '[pt]', tzh: '[tzh]' });
});
