import { afterEach, expect, it, vi } from 'vitest';
import { createConsentGate } from './consent-gate.ts';

const TUBO = 'https://tubo.example';

/** Stands in for the storage of a tab. */
function storage(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

it('refuses an option that does not exist, since it would remember nothing', () => {
  expect(() => createConsentGate(TUBO, { rember: 'session' } as never)).toThrow(
    '`createConsentGate` has no option `rember`. It takes: remember.',
  );
});

it.each(['local', true])('refuses to remember %j, which it does not know', (remember) => {
  expect(() => createConsentGate(TUBO, { remember: remember as 'no' })).toThrow(
    "remember is to be 'no' or 'session'",
  );
});

it('is closed until consent is granted, and open for that gate alone', () => {
  vi.stubGlobal('sessionStorage', storage());
  const gate = createConsentGate(TUBO);
  expect(gate.isGranted).toBe(false);
  gate.grant();
  expect(gate.isGranted).toBe(true);
  expect(createConsentGate(TUBO, { remember: 'session' }).isGranted).toBe(false);
});

it('remembers a server for the tab, and no other server', () => {
  const tab = storage();
  vi.stubGlobal('sessionStorage', tab);
  createConsentGate(TUBO, { remember: 'session' }).grant();
  expect(createConsentGate(TUBO, { remember: 'session' }).isGranted).toBe(true);
  expect(createConsentGate(TUBO).isGranted).toBe(false);
  expect(createConsentGate(`${TUBO}:8443`, { remember: 'session' }).isGranted).toBe(false);
  expect(tab.key(0)).toMatch(/^comunal-/);
});

it('forgets a remembered consent when it is revoked', () => {
  const tab = storage();
  vi.stubGlobal('sessionStorage', tab);
  const gate = createConsentGate(TUBO, { remember: 'session' });
  gate.grant();
  gate.revoke();
  expect(gate.isGranted).toBe(false);
  expect(tab.length).toBe(0);
});

it('works where storage is blocked', () => {
  vi.stubGlobal('sessionStorage', {
    get getItem(): never {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const gate = createConsentGate(TUBO, { remember: 'session' });
  expect(gate.isGranted).toBe(false);
  gate.grant();
  expect(gate.isGranted).toBe(true);
  gate.revoke();
  expect(gate.isGranted).toBe(false);
});
