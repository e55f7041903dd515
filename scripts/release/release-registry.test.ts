import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createReleaseEnvironment, isLoopback, readReleaseRegistry } from './release-registry.ts';

it.each([undefined, '', 'registry.example', 'http://registry.example/', 'ftp://127.0.0.1/'])(
  'takes no registry from %j, and says what to set',
  (value) => {
    expect(() => readReleaseRegistry({ RELEASE_REGISTRY: value })).toThrow(
      /^RELEASE_REGISTRY .*RELEASE_REGISTRY=https:\/\//,
    );
  },
);

it.each([
  ['http://127.0.0.1:4873', true],
  ['http://[::1]:4873/', true],
  ['https://localhost/npm', true],
  ['https://registry.example', false],
  ['https://127.0.0.1.registry.example/', false],
])('reads %s, which is on loopback: %s', (value, loopback) => {
  const registry = readReleaseRegistry({ RELEASE_REGISTRY: value });
  expect(registry.pathname).toMatch(/\/$/);
  expect(isLoopback(registry)).toBe(loopback);
});

it.each(['https://ana:planted@registry.example/', 'http://planted@127.0.0.1:4873/'])(
  'takes no password from %s, and repeats none',
  (value) => {
    const read = () => readReleaseRegistry({ RELEASE_REGISTRY: value });
    expect(read).toThrow(/^(?!.*planted).*RELEASE_TOKEN/);
  },
);

it('hands on no setting of npm or pnpm, and writes no token to disk', () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-release-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const env = createReleaseEnvironment(new URL('http://127.0.0.1:4873/npm/'), dir, {
    PATH: '/bin',
    RELEASE_TOKEN: 'planted-token',
    'npm_config_@comunal:registry': 'https://registry.example/',
    NPM_CONFIG_REGISTRY: 'https://registry.example/',
    pnpm_config_userconfig: '/elsewhere/npmrc',
  });
  expect(env).toEqual({
    PATH: '/bin',
    RELEASE_TOKEN: 'planted-token',
    npm_config_userconfig: join(dir, 'npmrc'),
    npm_config_registry: 'http://127.0.0.1:4873/npm/',
    pnpm_config_registry: 'http://127.0.0.1:4873/npm/',
  });
  const settings = readFileSync(join(dir, 'npmrc'), 'utf8');
  expect(settings).toContain('//127.0.0.1:4873/npm/:_authToken=${RELEASE_TOKEN}');
  expect(settings).not.toContain('planted-token');
});
