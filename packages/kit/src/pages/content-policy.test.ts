import { expect, it } from 'vitest';
import { writePolicy } from './content-policy.ts';

const toDirectives = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split('; ').map((text) => [text.split(' ', 1)[0] ?? '', text]));

it('loads files of the folder and nothing else, whatever the page said', () => {
  const own = [
    "default-src *; script-src 'self' https://cdn.example 'sha256-AAAA'; style-src 'sha256-BBBB'; connect-src *; form-action 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
  ];
  const policy = writePolicy({ own, hasScriptFiles: true, hasInlineCode: true });
  expect(policy).not.toMatch(/https?:|\*/);
  expect(toDirectives(policy)).toMatchObject({
    'default-src': "default-src 'none'",
    'script-src': "script-src 'self' file: 'sha256-AAAA'",
    'style-src': "style-src 'self' file: 'unsafe-inline'",
    'connect-src': "connect-src 'none'",
    'form-action': "form-action 'none'",
    'trusted-types': "trusted-types 'none'",
    'require-trusted-types-for': "require-trusted-types-for 'script'",
  });
});

it('allows no code where there is none, and what the page has where nobody said anything', () => {
  const script = (hasScriptFiles: boolean, hasInlineCode: boolean, ...own: string[]) =>
    toDirectives(writePolicy({ own, hasScriptFiles, hasInlineCode }))['script-src'];
  expect(script(false, false)).toBe("script-src 'none'");
  expect(script(false, true)).toBe("script-src 'unsafe-inline'");
  expect(script(true, true, "default-src 'self'")).toBe("script-src 'self' file:");
});
