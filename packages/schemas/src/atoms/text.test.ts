import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from './text.ts';

const refuses = [{}, { es: '' }, { es: ' \n' }, { ES: 'x' }, { lupita: 'x' }, { es: 1 }, [], null];

verdicts('localizedTextSchema', localizedTextSchema, {
  takes: [{ es: 'Hola' }, { es: 'Hola', 'pt-BR': 'Olá', tzh: '…' }],
  refuses: [...refuses, 'Hola'],
});
verdicts('localizedMarkdownSchema', localizedMarkdownSchema, {
  takes: [{ es: '**Hola**\n\n<b>texto</b>' }],
  refuses: [...refuses, '**Hola**'],
});
verdicts('nameSchema', nameSchema, {
  takes: ['3r0-T1Cs', { es: 'Hola' }],
  refuses: [...refuses, '', '  '],
});

describe('a text by language', () => {
  it('holds nothing under __proto__', () => {
    const written: unknown = JSON.parse('{"es":"x","__proto__":{"en":"secret"}}');
    expect(JSON.stringify(localizedTextSchema.parse(written))).toBe('{"es":"x"}');
  });
});
