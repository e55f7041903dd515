import { pickCount } from '@comunal/test-kit/pick-cases';
import { contentSchemas } from '@comunal/schemas';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, it } from 'vitest';
import { isImportError } from '../src/import/import-error.ts';
import { fromWordPress } from '../src/wordpress/index.ts';
import { findUnsupportedMarkdown } from './support/unsupported-markdown.ts';
import { writeExport } from './support/write-export.ts';

const tags =
  `p div b strong em i a code pre ul ol li table tr td th h1 h2 blockquote span q sup sub del figure figcaption
  form iframe script style textarea svg summary dl dt dd caption audio video`.split(/\s+/);
const texts =
  `hola|a_b|_|*|**|\`|\`\`\`|~~|~~~|:-|[|]|[ ] |[x] |[^1]|[^1]: x|![|!|](|(x)|<|&lt;|&lt;b&gt;|&amp;lt;|\\|# |## x|- |+ |1. |2) |
> |---|===|&#1;|&nbsp;|[sic]|[a]: b|[caption width="1"]|[/caption]|[gallery]|[otro x="1"]|[/otro]|[[code]]|https://a.example`
    .split('|')
    .concat('|', '| a |', '|-|', ' ', '\n', '\n\n');
const attributes = fc.constantFrom(
  '',
  ' href="https://a.example/(b)"',
  ' href="javascript:x"',
  ' href="/taller/"',
  ' src="/wp-content/uploads/a.jpg"',
  ' data-fn="x"',
  ' class="x"',
);
const part = fc.oneof(
  fc.constantFrom(...texts),
  fc.tuple(fc.constantFrom(...tags), attributes).map(([tag, written]) => `<${tag}${written}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<br>',
    '<hr>',
    '<img src="/wp-content/uploads/2021/a.jpg" alt="[x](y)">',
    '<!-- wp:x -->',
    '<!-- -->',
    '<input>',
  ),
);
const html = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

it('writes Markdown in which everything is what a page shows, in entries that the schemas accept', () => {
  fc.assert(
    fc.property(html, html, (content, title) => {
      const { entries } = fromWordPress(writeExport([{ content, title, excerpt: title }]), {
        locale: 'es',
      });
      for (const { type, slug, fields } of entries) {
        const result = contentSchemas[type].safeParse({ ...fields, type, slug });
        expect(result.error?.issues).toBeUndefined();
        const markdown = Object.values(fields['body'] ?? {}).join('\n\n');
        expect(findUnsupportedMarkdown(markdown)).toEqual([]);
      }
    }),
    { numRuns: pickCount(300, 10_000) },
  );
});

const signs = fc.constantFrom(...'\\`*_{}()#+-.!~|<>&;:="\'1añ/@^ b');
const plainText = fc.array(signs, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
const inline = fc.constantFrom('strong', 'em', 'a', 'span');

it('keeps every sign of a text, whatever would be markup in Markdown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(inline, plainText), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('p', 'h2', 'li', 'blockquote'),
      (parts, block) => {
        const line = parts.map(
          ([tag, text]) => `<${tag} href="https://a.example/">${escapeHtml(text)}</${tag}>`,
        );
        const expected = parts.map(([, text]) => text).join('');
        fc.pre(expected.trim() !== '');
        const content = `<!-- wp:x --><${block}>${line.join('')}</${block}>`;
        const { entries } = fromWordPress(writeExport([{ content }]), { locale: 'es' });
        const body = entries.at(-1)?.fields['body'];
        const markdown = Object.values(body ?? {}).join('');
        expect(collapse(readText(micromark(markdown))), markdown).toBe(collapse(expected));
      },
    ),
    { numRuns: pickCount(300, 10_000) },
  );
});

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function readText(html: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (written, name: string) => names[name] ?? written);
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const xml = writeExport([{ content: '<p>Hola</p>', title: 'Hola' }, { type: 'attachment' }]);

it('throws nothing but an import error, whatever happens to the file', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.nat(xml.length),
          fc.nat(40),
          fc.constantFrom(...texts, '<', '>', '&', '"', ']]>', '<x>', '\0', '\ud800'),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      (edits) => {
        let broken = xml;
        for (const [at, length, inserted] of edits)
          broken = broken.slice(0, at) + inserted + broken.slice(at + length);
        const error = catchError(() =>
          fromWordPress(broken, { locale: 'es', zone: 'America/Mexico_City' }),
        );
        expect(error === undefined || isImportError(error), String(error)).toBe(true);
      },
    ),
    { numRuns: pickCount(300, 10_000) },
  );
});

function catchError(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
