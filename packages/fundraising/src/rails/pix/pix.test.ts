import { describe, expect, it } from 'vitest';
import { withVectors } from '../../../test/support/vectors.ts';
import { crc16 } from './crc16.ts';
import { classifyPixKey, normalizePixKey } from './pix-key.ts';
import { pix } from './pix.ts';

const code =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';

describe('pix', () => {
  it('parses the example of the manual, and writes it with its name in capitals', () => {
    const details = {
      kind: 'static' as const,
      key: '123e4567-e12b-12d1-a456-426655440000',
      name: 'Fulano de Tal',
      city: 'BRASILIA',
    };
    expect(pix.parse(code)).toEqual(details);
    expect(pix.parse(pix.create(details))).toEqual({ ...details, name: 'FULANO DE TAL' });
    expect(pix.validate(` ${code}\n`)).toEqual({ ok: true, problems: [], warnings: [] });
    expect(crc16('123456789')).toBe('29B1');
  });

  it.each([
    ['123e4567-e12b-12d1-a456-426655440000', 'random'],
    ['52998224725', 'cpf'],
    ['52998224724', undefined],
    ['11111111111', undefined],
    ['11222333000181', 'cnpj'],
    ['12ABC34501DE35', 'cnpj'],
    ['12ABC34501DE36', undefined],
    ['+5561912345678', 'phone'],
    ['grupo@colectiva.example', 'email'],
    ['grupo', undefined],
  ])('classifies the key %s as %s', (key, kind) => {
    expect(classifyPixKey(key)).toBe(kind);
  });

  it.each([
    ['529.982.247-25', '52998224725'],
    ['11.222.333/0001-81', '11222333000181'],
    ['12.ABC.345/01DE-35', '12ABC34501DE35'],
    ['+55 (61) 91234-5678', '+5561912345678'],
    [' grupo@colectiva.example\n', 'grupo@colectiva.example'],
    ['123e4567-e12b-12d1-a456-426655440000', '123e4567-e12b-12d1-a456-426655440000'],
    ['529.982.247-24', '529.982.247-24'],
  ])('normalizes the key %s as people write it', (text, key) => {
    expect(normalizePixKey(text)).toBe(key);
  });

  it.each(['52998224725', '+5561912345678', 'grupo@colectiva.example'])(
    'warns of %s, which identifies a person',
    (key) => {
      const text = pix.create({ kind: 'static', key, name: 'Coletiva', city: 'Recife' });
      expect(pix.validate(text).warnings).toMatchObject([{ code: 'personal-key' }]);
    },
  );

  it('keeps unknown fields, and warns of them', () => {
    const body =
      '00020101021126700014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000030812345678' +
      '5204000053039865802BR5913Fulano de Tal6008BRASILIA62320503***50210017br.gov.bcb.brcode64080004test6304';
    const text = body + crc16(body);
    const details = pix.parse(text);
    expect(details).toMatchObject({
      isOnce: false,
      unknownFields: [
        ['26-03', '12345678'],
        ['62-50', '0017br.gov.bcb.brcode'],
        ['64', '0004test'],
      ],
    });
    expect(details && pix.parse(pix.create(details))).toEqual({
      ...details,
      name: 'FULANO DE TAL',
    });
    expect(pix.validate(text).warnings.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'not-understood 26-03',
      'not-understood 62-50',
      'not-understood 64',
    ]);
  });

  it.each(['pix.example', 'https://pix.example', 'pix.example:8443/qr/v2/1?a=b'])(
    'accepts the address %s of a dynamic code',
    (url) => {
      const text = pix.create({ kind: 'dynamic', url, name: 'Coletiva', city: 'Recife' });
      expect(pix.parse(text)).toMatchObject({ url });
    },
  );

  it.each(['javascript:alert(1)', 'pix.example/<b>', 'http://pix.example', ''])(
    'rejects the address %s',
    (url) => {
      expect(() => pix.create({ kind: 'dynamic', url, name: 'Coletiva', city: 'Recife' })).toThrow(
        expect.objectContaining({ code: 'bad-details' }) as Error,
      );
    },
  );

  it.each([
    ['Coletiva Ação', 'São Paulo', 'COLETIVA ACAO', 'SAO PAULO'],
    ['João & Cia. Nº 3', 'Maceió/AL', 'JOAO CIA. NO 3', 'MACEIO/AL'],
    ['“Ñandú”, María', 'Asunción', 'NANDU MARIA', 'ASUNCION'],
  ])('writes %s in %s in characters that banks read', (name, city, writtenName, writtenCity) => {
    const key = 'grupo@colectiva.example';
    const text = pix.create({ kind: 'static', key, name, city, message: 'Doação ✊' });
    expect(pix.parse(text)).toMatchObject({
      name: writtenName,
      city: writtenCity,
      message: 'Doacao',
    });
    expect(text).toMatch(/^[ -~]+$/);
  });

  it('parses a code with accents, warns of it, and shows it in characters that banks read', async () => {
    const body =
      '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR' +
      '5913Coletiva Ação6009São Paulo62070503***6304';
    const text = body + crc16(body);
    const details = pix.parse(text);
    expect(details).toMatchObject({ name: 'Coletiva Ação', city: 'São Paulo' });
    expect(pix.validate(text).warnings).toEqual([
      { code: 'other-characters', value: 'name' },
      { code: 'other-characters', value: 'city' },
    ]);
    const description = details && (await pix.describe(details));
    expect(description?.qr?.text).toContain('5913COLETIVA ACAO6009SAO PAULO');
  });

  it.each([
    [{ name: 'Coletiva de Ejemplo de Nombre Largo' }, /“name” is not valid\. It takes 1–25\./],
    [{ name: '✊' }, /“name” is not valid/],
    [{ city: 'São José do Rio Preto' }, /“city” is not valid\. It takes 1–15\./],
    [{ city: undefined }, /a field of its details is missing/],
    [{ txid: 'a b' }, /“txid” is not valid/],
  ])('names the invalid field of %j', (change, sentence) => {
    const details = { kind: 'static', key: '+5561912345678', name: 'Coletiva', city: 'Recife' };
    expect(() => pix.create({ ...details, ...change } as never)).toThrow(sentence);
  });

  it('reports problems with position and value', () => {
    expect(pix.validate(code.replace('1D3D', '1D3E')).problems).toEqual([
      { code: 'checksum', position: code.length - 4, value: '1D3E', expected: '1D3D' },
    ]);
    expect(pix.validate(code.slice(0, 40)).problems).toMatchObject([
      { code: 'structure', position: 6 },
    ]);
    expect(pix.validate(`${code}0102`).problems).toMatchObject([{ code: 'structure' }]);
  });

  withVectors('pix', (read) => {
    it('parses and describes them character for character', async () => {
      for (const code of (read() as { codes: string[] }).codes) {
        const details = pix.parse(code);
        expect(details?.kind).toBe('dynamic');
        const description = details && (await pix.describe(details));
        expect(description?.qr?.text).toBe(code);
      }
    });
  });
});
