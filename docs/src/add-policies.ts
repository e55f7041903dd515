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
 * Gives every page of the docs a content security policy once they are built, since only then is it known which scripts stand in the
 * pages themselves: each is allowed by its hash. No page says to another site where a visitor comes from.
 */
export function addPolicies(): AstroIntegration {
  return {
    name: 'comunal-docs-policies',
    hooks: {
      'astro:build:done': async ({ dir }) => addPoliciesTo(fileURLToPath(dir)),
    },
  };
}

/** Writes the policies into the pages of a folder. */
async function addPoliciesTo(folder: string): Promise<void> {
  for await (const page of glob('**/*.html', { cwd: folder })) {
    const file = join(folder, page);
    const html = await readFile(file, 'utf8');
    const isPlay = page.replaceAll('\\', '/').split('/')[1] === 'play';
    const policy = createPolicy(html, isPlay ? PLAY_POLICY : POLICY);
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
