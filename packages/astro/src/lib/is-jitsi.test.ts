import { expect, it } from 'vitest';
import { isJitsi } from './is-jitsi.ts';

it.each(['Jitsi', 'jitsi', 'Jitsi Meet', { es: 'Jitsi, en nuestro servidor', en: 'Jitsi' }])(
  'knows it as %j',
  (software) => {
    expect(isJitsi(software)).toBe(true);
  },
);

it.each(['BigBlueButton', 'Jitsimático', '', undefined])(
  'takes %j for something else',
  (software) => {
    expect(isJitsi(software)).toBe(false);
  },
);
