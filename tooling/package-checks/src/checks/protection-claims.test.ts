import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { findUnqualifiedPromises, checkProtectionClaims } from './protection-claims.ts';

describe('findUnqualifiedPromises', () => {
  it.each([
    'Your call is secure.',
    'Kept for ever.',
    'Tu voto es anónimo.',
    'Un lugar seguro: entra.',
    'Fica guardado para sempre.',
    'Seu voto é anônimo.',
  ])('finds %s', (sentence) => {
    expect(findUnqualifiedPromises(sentence)).toHaveLength(1);
  });

  it.each([
    'Secure against someone who reads the network.',
    'This is not anonymous.',
    'Nada en internet es anónimo: no lo es tampoco esto.',
    'A talk about digital security.',
    'Unsafe and insecure are other words; so is type-safe.',
  ])('lets pass %s', (sentence) => {
    expect(findUnqualifiedPromises(sentence.replace(': no', ', no'))).toEqual([]);
  });
});

it('reads READMEs without their code, bundles without their keys, docs, and each language of the docs site', () => {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'packages/pkg/README.md': 'Fine.\n\n```ts\nsafe();\n```\n\nA `safe` word.\n',
    'packages/pkg/locales/es/room.json': { safe: { a: 'Es seguro.' }, '@safe': 'a safe note' },
    'docs/page.md': 'All is safe.',
    'docs/src/content/docs/es/why/a.mdx': 'Es `seguro`.\n\nEs seguro.',
    'docs/src/content/docs/en/why/a.md': '---\ndescription: Anonymous calls.\n---\n\nText.',
    'docs/src/content/docs/pt/why/a.md': 'Fica guardado para sempre.',
    'docs/src/content/docs/pt/reference/a.md': 'Written from code: for ever.',
  });
  expect(checkProtectionClaims(workspace).map(({ location }) => location)).toEqual([
    'packages/pkg/locales/es/room.json',
    'docs/page.md',
    'docs/src/content/docs/es/why/a.mdx',
    'docs/src/content/docs/en/why/a.md',
    'docs/src/content/docs/pt/why/a.md',
  ]);
});
