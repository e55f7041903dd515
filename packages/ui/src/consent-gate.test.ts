import { afterEach, expect, it, vi } from 'vitest';
import { createConsentGate } from './consent-gate.ts';

const TUBO = 'https://tubo.example';

/** What a tab keeps, in place of a page's. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

it('is closed until the button is pressed, and open for that gate alone', () => {
  vi.stubGlobal('sessionStorage', storage());
  const gate = createConsentGate(TUBO);
  expect(gate.given).toBe(false);
  gate.give();
  expect(gate.given).toBe(true);
  expect(createConsentGate(TUBO, { remember: 'session' }).given).toBe(false);
});

it('remembers a server for the tab, and no other server', () => {
  const tab = storage();
  vi.stubGlobal('sessionStorage', tab);
  createConsentGate(TUBO, { remember: 'session' }).give();
  expect(createConsentGate(TUBO, { remember: 'session' }).given).toBe(true);
  expect(createConsentGate(TUBO).given).toBe(false);
  expect(createConsentGate(`${TUBO}:8443`, { remember: 'session' }).given).toBe(false);
  expect(tab.key(0)).toMatch(/^comunal-/);
});

it('forgets what it remembered', () => {
  const tab = storage();
  vi.stubGlobal('sessionStorage', tab);
  const gate = createConsentGate(TUBO, { remember: 'session' });
  gate.give();
  gate.forget();
  expect(gate.given).toBe(false);
  expect(tab.length).toBe(0);
});

it('works where storage is blocked', () => {
  vi.stubGlobal('sessionStorage', {
    get getItem(): never {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const gate = createConsentGate(TUBO, { remember: 'session' });
  expect(gate.given).toBe(false);
  gate.give();
  expect(gate.given).toBe(true);
  gate.forget();
  expect(gate.given).toBe(false);
});
