import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createZip, type FileTree } from './create-zip.ts';
import { readFiles } from './read-files.ts';
import { renderStaticCards } from './static-cards.ts';

const SCRIPT = 'comunal.standalone.js';
const TEXTS = join(import.meta.dirname, 'texts');
const HUGO_TEXTS = ['README.md', 'README.es.md', 'README.pt.md'];

/** What a bundle is made of, besides what stands in the repository. */
export interface BundleParts {
  /** The top folder of the repository. */
  readonly root: string;
  /** The version of the script, which names the ZIP. */
  readonly version: string;
  /** The script of the elements, as its package was built. */
  readonly script: Uint8Array;
  /** The files of the WordPress plugin, with the script in them. */
  readonly plugin: FileTree;
}

/** A ZIP and its name. */
export interface Bundle {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Creates the ZIP of a release: the script, the WordPress plugin, the Hugo component and cards without script. */
export async function createBundle(parts: BundleParts): Promise<Bundle> {
  const name = `comunal-${parts.version}`;
  const { root, script, plugin } = parts;
  const files = new Map([
    ...readFiles(TEXTS),
    ['LICENSE', readFileSync(join(root, 'LICENSE'))] as const,
    [`script/${SCRIPT}`, script] as const,
    [`script/${SCRIPT}.integrity.txt`, Buffer.from(`${computeIntegrity(script)}\n`)] as const,
    ['wordpress/comunal.zip', createZip(moveInto('comunal', plugin))] as const,
    ...moveInto('hugo/comunal', readHugoComponent(root, script)),
    ...moveInto('cards', await renderStaticCards()),
  ]);
  return { name: `${name}.zip`, bytes: createZip(moveInto(name, files)) };
}

/** Reads the component as a site places it, with the script and the READMEs in it. */
function readHugoComponent(root: string, script: Uint8Array): FileTree {
  const integration = join(root, 'integrations', 'hugo');
  const texts = HUGO_TEXTS.map((name) => [name, readFileSync(join(integration, name))] as const);
  return new Map([
    ...readFiles(join(integration, 'comunal')),
    ...texts,
    [`assets/comunal/${SCRIPT}`, script],
  ]);
}

/** Computes what a page writes into `integrity`. */
function computeIntegrity(script: Uint8Array): string {
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

function moveInto(folder: string, files: FileTree): FileTree {
  return new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}
