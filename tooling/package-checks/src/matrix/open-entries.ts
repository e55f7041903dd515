import { writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import type { Page } from 'playwright-core';
import type { Problem } from '../problem.ts';
import type { Bundler, BundleOutcome, EntryModule } from './bundle-entries.ts';
import { createImportMap, findCommonJs } from './import-map.ts';
import type { ExportedNames } from './load-entries.ts';
import { serveFolder } from './serve-folder.ts';

/** What is opened in a browser. */
export interface OpenedEntries {
  readonly modules: readonly EntryModule[];
  /** As Node has them. */
  readonly names: ExportedNames;
  readonly bundle: BundleOutcome;
  readonly bundler: Bundler;
  readonly dir: string;
}

/** The packages that exist as CommonJS alone, so that what stands on them needs a bundler. */
const COMMONJS = /(?:^|\/)node_modules\/(?:react|react-dom|scheduler)\//;

/** Loads modules, where it runs, and returns what each exports, or why it does not load. */
const LOADER = `async (addresses) => {
  const results = {};
  for (const address of addresses)
    try {
      results[address] = { names: Object.keys(await import(address)) };
    } catch (error) {
      results[address] = { error: String(error) };
    }
  return results;
}`;

type Results = Readonly<
  Record<string, { readonly names?: readonly string[]; readonly error?: string }>
>;

/**
 * Loads bundled entries in a page, and in a module worker those that run anywhere; where esbuild told which files are behind an
 * entry, also the files themselves, by an import map. Nothing may be asked of another origin.
 */
export async function openEntries(opened: OpenedEntries): Promise<readonly Problem[]> {
  const { modules, bundle, bundler, dir } = opened;
  const out = `/${relative(dir, bundle.out)}`;
  writeFileSync(join(dir, 'page.html'), '<!doctype html><title>Entries</title>');
  writeFileSync(
    join(dir, 'worker.js'),
    `const load = ${LOADER};\naddEventListener('message', async ({ data }) => postMessage(await load(data)));\npostMessage('ready');\n`,
  );
  const anywhere = modules.filter(({ entry }) => entry.runtime === 'neutral');
  const bundled = ({ name }: EntryModule): string => `${out}/${name}.js`;
  const { page, origin, problems, close } = await openPage(dir);
  try {
    await page.goto(`${origin}/page.html`);
    problems.push(
      ...compare(modules, bundled, await loadInPage(page, modules.map(bundled)), opened, 'a page'),
      ...compare(
        anywhere,
        bundled,
        await loadInWorker(page, anywhere.map(bundled)),
        opened,
        'a module worker',
      ),
    );
    if (bundler === 'esbuild') problems.push(...(await openWithoutBundler(page, origin, opened)));
  } finally {
    await close();
  }
  return problems;
}

async function openWithoutBundler(
  page: Page,
  origin: string,
  opened: OpenedEntries,
): Promise<readonly Problem[]> {
  const { modules, bundle, dir } = opened;
  const source = ({ name }: EntryModule): string => `modules/${name}.js`;
  const problems: Problem[] = [];
  const loadable = modules.filter((module) => {
    const files = findCommonJs(source(module), bundle.files);
    const unexpected = files.filter((file) => !COMMONJS.test(file));
    if (unexpected.length > 0)
      problems.push({
        location: module.entry.specifier,
        message: `needs a bundler: ${unexpected.join(', ')} is CommonJS.`,
      });
    return files.length === 0;
  });
  const map = JSON.stringify(createImportMap(bundle.files));
  writeFileSync(
    join(dir, 'import-map.html'),
    `<!doctype html><title>Entries</title><script type="importmap">${map}</script>`,
  );
  await page.goto(`${origin}/import-map.html`);
  const address = (module: EntryModule): string => `/${source(module)}`;
  const results = await loadInPage(page, loadable.map(address));
  return [...problems, ...compare(loadable, address, results, opened, 'a page by an import map')];
}

function compare(
  modules: readonly EntryModule[],
  address: (module: EntryModule) => string,
  results: Results,
  { names, bundler }: OpenedEntries,
  where: string,
): readonly Problem[] {
  return modules.flatMap((module): readonly Problem[] => {
    const { specifier } = module.entry;
    const { error, names: exported = [] } = results[address(module)] ?? { error: 'is not loaded' };
    if (error !== undefined)
      return [{ location: specifier, message: `fails in ${where}, by ${bundler}: ${error}` }];
    const missing = (names.get(specifier) ?? []).filter((name) => !exported.includes(name));
    if (missing.length === 0) return [];
    const message = `lacks ${missing.join(', ')} in ${where}, by ${bundler}.`;
    return [{ location: specifier, message }];
  });
}

function loadInPage(page: Page, addresses: readonly string[]): Promise<Results> {
  return page.evaluate(`(${LOADER})(${JSON.stringify(addresses)})`);
}

function loadInWorker(page: Page, addresses: readonly string[]): Promise<Results> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data === 'ready') worker.postMessage(${JSON.stringify(addresses)});
      else resolve(data);
    };
  })`);
}

async function openPage(dir: string) {
  const served = await serveFolder(dir);
  const browser = await launchChromium();
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: Problem[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.origin) && !/^(?:data|blob):/.test(url))
      problems.push({ location: basename(dir), message: `asks ${url} while it is loaded.` });
  });
  return {
    page,
    origin: served.origin,
    problems,
    close: async () => {
      await browser.close();
      await served.stop();
    },
  };
}
