import { expect, it } from 'vitest';
import { readAdminBackend } from './admin-backend.ts';

it.each([
  ['{ name: github, repo: colectiva/sitio }', true, ['https://api.github.com']],
  [
    '{ name: gitea, base_url: "https://git.example/", api_root: "https://git.example/api/v1" }',
    true,
    ['https://git.example'],
  ],
  [
    '{ name: gitlab, api_root: "https://git.example/api/v4", base_url: "https://git.example" }',
    true,
    ['https://git.example'],
  ],
  ['{ name: git-gateway, branch: main }', true, []],
  ['{ name: gitea, api_root: "http://[::1]:3000/api/v1" }', true, ['http://[::1]:3000']],
  [
    '{ name: gitea, api_root: "https://códigos.example" }',
    true,
    ['https://xn--cdigos-bxa.example'],
  ],
  ['{ name: proxy, proxy_url: /api/v1 }', false, []],
  // What is no address of a server opens nothing in the policy.
  ['{ name: gitea, base_url: "javascript:x; script-src *" }', true, []],
])('reads %s', (backend, isReachable, origins) => {
  expect(readAdminBackend(`backend: ${backend}\n`)).toMatchObject({ isReachable, origins });
});

it.each([
  ['collections: []\n', 'backend: name'],
  ['', 'backend: name'],
  ['backend: [\n', 'Flow sequence'],
  // Hosts that would open more in the policy than one server.
  ...['*', '*.example', 'a;script-src', 'a"b', "'unsafe-inline'", 'a,b'].map((host): string[] => [
    `backend: { name: gitea, base_url: ${JSON.stringify(`https://${host}`)} }\n`,
    'backend: base_url',
  ]),
])('refuses %j', (text, message) => {
  expect(() => readAdminBackend(text)).toThrow(message);
});
