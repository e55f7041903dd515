import { expect, it } from 'vitest';
import { parseHeadersFile } from './parse-headers-file.ts';

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

it('merges the rules for a path, without headers that servers replace', () => {
  const rules = parseHeadersFile(TEXT, 'https://colectiva.example/');
  const policy = { 'content-security-policy': "default-src 'self'" };
  expect(rules.getHeaders('')).toEqual({ ...policy, 'x-frame-options': 'DENY' });
  expect(rules.getHeaders('apoyo/')).toEqual({ ...policy, link: '</a.css>; rel=preload' });
  expect(rules.getHeaders('apoyo/uno.html')).toMatchObject({ 'x-robots-tag': 'noindex' });
  expect(rules.getHeaders('apoyo/a/b.html')).not.toHaveProperty('x-robots-tag');
});

it('applies a rule with the full path of a site below a folder', () => {
  const rules = parseHeadersFile(TEXT, 'https://colectiva.example/repo/');
  expect(rules.getHeaders('lejos')).toMatchObject({ 'x-far': '1', 'x-frame-options': 'DENY' });
});
