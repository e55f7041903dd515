import { expect, it } from 'vitest';
import { pickElementWords, toScriptJson } from './element-words.ts';

const zapotec = {
  code: 'zap',
  fallback: ['es'],
  messages: { room: { sees: '[zap]' }, site: { 'nav.home': '[zap]' } },
};
const own = { code: 'es', messages: { video: { play: 'Mirar en {{host}}' }, room: {} } };

it('gives an element the words of its page’s languages, and nothing of other namespaces', () => {
  const languages = [zapotec, own, { code: 'yua', messages: { room: { sees: '[yua]' } } }];
  expect(pickElementWords(languages, ['zap', 'es'], ['room', 'call'])).toEqual([
    { code: 'zap', fallback: ['es'], messages: { room: { sees: '[zap]' } } },
  ]);
  expect(pickElementWords(languages, ['zap', 'es'], ['video'])).toEqual([
    { code: 'es', messages: { video: { play: 'Mirar en {{host}}' } } },
  ]);
  expect(pickElementWords(languages, ['pt'], ['room'])).toBeUndefined();
});

it('lets no translation out of the script that holds it', () => {
  const hostile = '</script><img src=x onerror=alert(1)><!--';
  const words = [{ code: 'zap', messages: { room: { sees: hostile } } }];
  const json = toScriptJson(words);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(words);
});
