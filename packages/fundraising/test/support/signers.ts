import { generateKeyPairSync, sign } from 'node:crypto';
import type { Campaign, Signer } from '../../src/index.ts';

/** Creates a signer with a key of its own, which is not stored. */
export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** A campaign of the invented Colectiva de Ejemplo: with a bank that does not exist, and coins that are worth nothing. */
export const campaign: Campaign = {
  title: { es: 'Un año de servidores', en: 'A year of servers', pt: 'Um ano de servidores' },
  summary: { es: 'Para que sigan encendidos.' },
  state: 'running',
  ends: '2026-12-31',
  goal: { amount: 120_000_00, currency: 'MXN' },
  costs: [
    { label: { es: 'Renta' }, amount: { amount: 3_000_00, currency: 'MXN' }, per: 'month' },
    { label: { es: 'Luz' }, amount: { amount: 800_50, currency: 'MXN' }, per: 'month' },
    { label: 'Dominio', amount: { amount: 15_00, currency: 'EUR' }, per: 'year' },
  ],
  milestones: [{ label: { es: 'Medio año' }, amount: { amount: 60_000_00, currency: 'MXN' } }],
  needs: [
    { kind: 'time', label: { es: 'Una tarde de costura' }, where: 'Oaxaca', precision: 'locality' },
  ],
  gifts: {
    asOf: '2026-11-20',
    source: { es: 'Asamblea de noviembre' },
    money: [
      { amount: 61_234_56, currency: 'MXN' },
      { amount: 250_00, currency: 'EUR' },
    ],
    hours: 12,
  },
  rails: [
    {
      id: 'clabe',
      kind: 'clabe',
      enabled: true,
      account: '000000077777777770',
      holder: 'Colectiva de Ejemplo',
    },
    {
      id: 'btc',
      kind: 'bitcoin',
      enabled: true,
      account: 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    },
    { id: 'pagina', kind: 'link', enabled: true, url: 'https://pagos.example/colectiva' },
    {
      id: 'mano',
      kind: 'in-person',
      enabled: true,
      instructions: { es: 'Los martes en la cocina.' },
    },
    { id: 'apagada', kind: 'iban', enabled: false, account: 'DE89370400440532013000' },
  ],
  isTest: true,
};
