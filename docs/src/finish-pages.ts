import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What a page may load: files of its own. Nothing that somebody types is sent, and no page shows another site. */
const POLICY = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};
/** On a page on which somebody types, the browser holds back what a mistake of ours would ask for too. */
const PLAY_POLICY = { ...POLICY, 'media-src': "'none'" };

/**
 * Finishes every page of the docs once they are built. It gets a content security policy, since only then is it known which
 * scripts stand in the pages themselves: each is allowed by its hash. No page tells another site where a visitor comes from.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'comunal-docs-finish-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => finishPagesIn(fileURLToPath(dir)),
    },
  };
}

async function finishPagesIn(folder: string): Promise<void> {
  for await (const page of glob('**/*.html', { cwd: folder })) {
    const file = join(folder, page);
    const html = await readFile(file, 'utf8');
    const [, section] = page.replaceAll('\\', '/').split('/');
    const policy = createPolicy(html, section === 'play' ? PLAY_POLICY : POLICY);
    const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
    const head = /<meta charset="utf-8"\s*\/?>/i;
    if (!head.test(html)) throw new Error(`${page} has no <meta charset> to stand a policy after.`);
    await writeFile(
      file,
      html.replace(head, (charset) => charset + metas),
    );
  }
}

function createPolicy(html: string, directives: Readonly<Record<string, string>>): string {
  const hashes = Array.from(
    html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g),
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return Object.entries(directives)
    .map(([name, sources]) =>
      [name, sources, ...(name === 'script-src' ? new Set(hashes) : [])].join(' '),
    )
    .join('; ');
}
