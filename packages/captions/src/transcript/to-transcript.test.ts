import { describe, expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { toTranscript } from './to-transcript.ts';

const captions = {
  cues: [
    cue(0, 2000, '<v Ana>Hola a todas,\nbienvenidas.</v>'),
    cue(2000, 4000, '<v Luz>&lt;Gracias&gt; *por* [venir].</v>'),
    cue(65_000, 67_000, '1. Preguntas'),
  ],
};
const chapters = [{ startMs: 60_000, title: 'Final <x>' }];

it('writes Markdown by default', () => {
  expect(toTranscript(captions)).toBe(toTranscript(captions, { format: 'markdown' }));
});

it('writes Markdown with links and headings', () => {
  expect(
    toTranscript(captions, {
      format: 'markdown',
      chapters,
      link: (ms) => `https://video.example/w/1?start=${ms / 1000}s`,
    }),
  ).toBe(`[0:00](<https://video.example/w/1?start=0s>) **Ana:** Hola a todas, bienvenidas.

[0:02](<https://video.example/w/1?start=2s>) **Luz:** \\<Gracias\\> \\*por\\* \\[venir\\].

## Final \\<x\\>

[1:05](<https://video.example/w/1?start=65s>) 1. Preguntas
`);
});

it('writes HTML with the language', () => {
  expect(
    toTranscript(captions, {
      format: 'html',
      language: 'es-MX',
      chapters,
      headingLevel: 3,
      link: (ms) => `/v?a="&t=${ms / 1000}`,
    }),
  ).toBe(`<div lang="es-MX">
<p><a href="/v?a=&quot;&amp;t=0"><time datetime="PT0S">0:00</time></a> <b>Ana:</b> Hola a todas, bienvenidas.</p>
<p><a href="/v?a=&quot;&amp;t=2"><time datetime="PT2S">0:02</time></a> <b>Luz:</b> &lt;Gracias&gt; *por* [venir].</p>
<h3>Final &lt;x&gt;</h3>
<p><a href="/v?a=&quot;&amp;t=65"><time datetime="PT65S">1:05</time></a> 1. Preguntas</p>
</div>
`);
});

it('writes plain text', () => {
  expect(toTranscript(captions, { format: 'text', chapters }))
    .toBe(`[0:00] Ana: Hola a todas, bienvenidas.

[0:02] Luz: <Gracias> *por* [venir].

Final <x>

[1:05] 1. Preguntas
`);
});

it('omits times', () => {
  expect(toTranscript(captions, { format: 'text', times: false })).not.toMatch(/\d:\d\d/);
  expect(toTranscript(captions, { format: 'html', times: false })).not.toMatch(/<time|<a /);
  const markdown = toTranscript(captions, { format: 'markdown', times: false });
  expect(markdown).toContain('\n1\\. Preguntas\n');
});

describe('the text of a caption', () => {
  const attack = (text: string): { cues: ReturnType<typeof cue>[] } => ({
    cues: [cue(0, 1000, text)],
  });

  it.each(['&lt;script&gt;alert(1)&lt;/script&gt;', '<v &lt;img src=x&gt;>a', '&lt;/div&gt;'])(
    '%s',
    (text) => {
      const html = toTranscript(attack(text), { format: 'html', language: '"><x' });
      expect(html.match(/<(?!\/?(?:div|p|b|time)\b)/g)).toBeNull();
      const markdown = toTranscript(attack(text), { format: 'markdown' });
      expect(markdown).not.toMatch(/(?<!\\)[<>]/);
    },
  );

  it.each([
    '[a](javascript:x)',
    '![x](y)',
    '# a',
    '- a',
    '> a',
    '`a`',
    '| a |',
    'https://x.example',
    '1) a',
  ])('cannot inject Markdown: %s', (text) => {
    const markdown = toTranscript(attack(text.replaceAll('>', '&gt;')), {
      format: 'markdown',
      times: false,
    });
    expect(markdown).toMatch(/^(?:1\\\)|\\.|https\\:)|^!\\\[/);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScript:x',
    'data:text/html,x',
    ' javascript:x',
    'java\nscript:x',
    'x y',
  ])('cannot turn %j into a link', (url) => {
    const html = toTranscript(attack('a'), { format: 'html', link: () => url });
    expect(html).not.toContain('<a');
    expect(toTranscript(attack('a'), { format: 'markdown', link: () => url })).not.toContain('](');
  });
});
