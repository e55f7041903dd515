// What the page of the test is asked: bytes travel as hexadecimal text.
import { createQrPng } from '../../../src/qr/create-qr-png.ts';
import { createQrSvg } from '../../../src/qr/create-qr-svg.ts';
import { computeKeyFingerprint } from '../../../src/signing/compute-key-fingerprint.ts';
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
  fingerprint: computeKeyFingerprint,
  svg: async (text: string) => (await createQrSvg(text)).svg,
  png: async (text: string) =>
    btoa(String.fromCharCode(...(await createQrPng(text, { scale: 3 })).png)),
};

declare global {
  var engine: typeof questions;
}
globalThis.engine = questions;
