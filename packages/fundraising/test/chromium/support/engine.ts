// What the page of the test is asked: bytes travel as hexadecimal text.
import { qrPng } from '../../../src/qr/qr-png.ts';
import { qrSvg } from '../../../src/qr/qr-svg.ts';
import { keyFingerprint } from '../../../src/signing/key-fingerprint.ts';
import { loadEd25519 } from '../../../src/signing/ed25519.ts';

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const questions = {
  verify: async (key: string, message: string, signature: string) => {
    const engine = await loadEd25519();
    return Boolean(
      engine?.isUsableKey(bytes(key)) &&
      engine.verify(bytes(key), bytes(message), bytes(signature)),
    );
  },
  fingerprint: keyFingerprint,
  svg: async (text: string) => (await qrSvg(text)).svg,
  png: async (text: string) => btoa(String.fromCharCode(...(await qrPng(text, { scale: 3 })).png)),
};

declare global {
  var engine: typeof questions;
}
globalThis.engine = questions;
