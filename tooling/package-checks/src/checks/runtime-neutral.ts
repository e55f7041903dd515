import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { createContext, Script } from 'node:vm';
import { runtimes as ourRuntimes, type Runtime } from '../data/runtimes.ts';
import { lookUpEntry, specifierOf, type Entry } from '../entries.ts';
import { bundleEntry } from '../lib/bundle.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/runtimes.ts';

/** What every runtime of the web's kind has (WinterTC's minimum common API), beside the language itself. */
// prettier-ignore
const COMMON = [
  'AbortController', 'AbortSignal', 'Blob', 'CompressionStream', 'DOMException', 'DecompressionStream',
  'Event', 'EventTarget', 'File', 'FormData', 'Headers', 'ReadableStream', 'Request', 'Response',
  'TextDecoder', 'TextEncoder', 'TransformStream', 'URL', 'URLSearchParams', 'WritableStream', 'atob',
  'btoa', 'clearInterval', 'clearTimeout', 'console', 'crypto', 'fetch', 'performance', 'queueMicrotask',
  'setInterval', 'setTimeout', 'structuredClone',
] as const;

/** Entries declared as `neutral` or `browser` reach no Node builtin and can be imported with neither Node nor a DOM. */
export async function checkRuntimeNeutral(
  workspace: Workspace,
  runtimes = ourRuntimes,
): Promise<Problem[]> {
  const problems = await Promise.all(
    workspace.selected.flatMap((pkg) =>
      pkg.entries.map((entry) =>
        checkEntry(workspace, pkg, entry, lookUpEntry(runtimes[pkg.folder], entry)),
      ),
    ),
  );
  return problems.flat();
}

async function checkEntry(
  { root }: Workspace,
  pkg: Package,
  entry: Entry,
  runtime: Runtime | undefined,
): Promise<Problem[]> {
  const location = specifierOf(pkg.name, entry);
  if (!runtime)
    return [{ location, message: `it is not declared where this entry runs: add it to ${DATA}.` }];
  if (runtime === 'node') return [];
  const { code, builtins, errors } = await bundleEntry(pkg, entry, runtime);
  if (errors.length > 0) return errors.map((message) => ({ location, message }));
  if (builtins.length > 0) {
    return builtins.map(({ builtin, importer }) => ({
      location,
      message: `reaches ${builtin} through ${relative(root, importer)}, so it runs in Node only.`,
    }));
  }
  // Lit, for one, has a build of its own for servers, which they find by the condition `node`.
  const onServer = runtime === 'browser' ? await bundleEntry(pkg, entry, runtime, true) : { code };
  const thrown = importBare(onServer.code, pkg);
  return thrown === undefined
    ? []
    : [{ location, message: `cannot be imported everywhere: ${thrown}.` }];
}

/**
 * Runs a script where there is no `process`, no `Buffer`, no `document` and no `window`. Peers are not ours, and come as they
 * are.
 */
function importBare(code: string, pkg: Package): string | undefined {
  const globals: Record<string, unknown> = { require: createPeerRequire(pkg) };
  for (const name of COMMON)
    globals[name] = (globalThis as Readonly<Record<string, unknown>>)[name];
  try {
    new Script(code).runInContext(createContext(globals));
    return undefined;
  } catch (thrown) {
    return String(thrown);
  }
}

/** Creates a `require` for the peers of a package, which stay outside of its bundles, and for nothing else. */
function createPeerRequire({ dir, manifest }: Package): (name: string) => unknown {
  const requireModule = createRequire(join(dir, 'package.json'));
  const peers = Object.keys(manifest.peerDependencies ?? {});
  return (name) => {
    if (peers.some((peer) => name === peer || name.startsWith(`${peer}/`)))
      return requireModule(name) as unknown;
    throw new Error(`${name} is required, which is no peer`);
  };
}
