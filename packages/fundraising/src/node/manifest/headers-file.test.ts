import { expect, it } from 'vitest';
import { headerRules } from './headers-file.ts';

const TEXT = `# All of it
/*
  X-Frame-Options: DENY
  Cache-Control: max-age=60
  Content-Security-Policy: default-src 'self'

/apoyo/*
  ! X-Frame-Options
  Link: </a.css>; rel=preload
https://colectiva.example/apoyo/:page.html
  X-Robots-Tag: noindex
/repo/lejos
  X-Far: 1
`;

it('adds up the rules for a path, without what servers write anew', () => {
  const rules = headerRules(TEXT, 'https://colectiva.example/');
  const policy = { 'content-security-policy': "default-src 'self'" };
  expect(rules.headersOf('')).toEqual({ ...policy, 'x-frame-options': 'DENY' });
  expect(rules.headersOf('apoyo/')).toEqual({ ...policy, link: '</a.css>; rel=preload' });
  expect(rules.headersOf('apoyo/uno.html')).toMatchObject({ 'x-robots-tag': 'noindex' });
  expect(rules.headersOf('apoyo/a/b.html')).not.toHaveProperty('x-robots-tag');
});

it('takes a rule that names the whole path of a site below a folder', () => {
  const rules = headerRules(TEXT, 'https://colectiva.example/repo/');
  expect(rules.headersOf('lejos')).toMatchObject({ 'x-far': '1', 'x-frame-options': 'DENY' });
});
