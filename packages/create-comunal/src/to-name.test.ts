import { expect, it } from 'vitest';
import { toName } from './to-name.ts';

it.each([
  ['  Radio \t\n Luna ', 'Radio Luna'],
  ['Radio\u001b[31m\u0007Luna', 'Radio [31m Luna'],
  ['\ufeffRadio\u202e Luna\u0085', 'Radio Luna'],
  ['La 👩🏽‍🌾 colectiva', 'La 👩🏽‍🌾 colectiva'],
  ['\u0000\u200b', ''],
])('converts %j to %j', (text, name) => {
  expect(toName(text)).toBe(name);
});
