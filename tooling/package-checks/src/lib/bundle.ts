import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions, type BuildResult, type Message, type Plugin } from 'esbuild';
import type { Runtime } from '../data/runtimes.ts';
import type { Entry } from '../entries.ts';
import type { Package } from '../workspace.ts';

/** A Node builtin that something in the bundle imports. */
export interface BuiltinImport {
  readonly builtin: string;
  readonly importer: string;
}

/** One built entry with all it imports, as one minified script. */
export interface Bundle {
  readonly code: string;
  readonly builtins: readonly BuiltinImport[];
  /** Why it could not be bundled. */
  readonly errors: readonly string[];
}

/**
 * Bundles what was built, as a consumer's bundler would.
 *
 * @param server - Whether an entry for pages is resolved as a server does it, by the condition `node`.
 */
export async function bundleEntry(
  pkg: Package,
  entry: Entry,
  runtime: Runtime,
  server = runtime === 'node',
): Promise<Bundle> {
  const builtins: BuiltinImport[] = [];
  const result = await build({
    ...bundleOptions(pkg, runtime, server),
    absWorkingDir: pkg.dir,
    entryPoints: [join(pkg.dir, entry.file)],
    write: false,
    plugins: [recordBuiltins(builtins)],
  }).catch((error: unknown) => error as { readonly errors?: readonly Message[] } & BuildResult);
  const errors = (result.errors ?? []).map(({ location, text }) =>
    location ? `${location.file}:${location.line}: ${text}` : text,
  );
  return { code: result.outputFiles?.[0]?.text ?? '', builtins, errors };
}

/**
 * How a consumer's bundler takes a package. Peers stay outside: they are the consumer's own. So do optional dependencies, which may
 * be missing, and are binaries that no bundler takes.
 */
export function bundleOptions(pkg: Package, runtime: Runtime, server = runtime === 'node') {
  const { peerDependencies = {}, optionalDependencies = {} } = pkg.manifest;
  const outside = Object.keys({ ...peerDependencies, ...optionalDependencies });
  return {
    bundle: true,
    minify: true,
    logLevel: 'silent',
    // As `require()` sees it: an entry with a top-level await cannot be made into this form.
    format: runtime === 'node' ? 'esm' : 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: server ? ['node', 'import'] : ['import'],
    external: outside.flatMap((name) => [name, `${name}/*`]),
  } satisfies BuildOptions;
}

function recordBuiltins(imports: BuiltinImport[]): Plugin {
  return {
    name: 'record-builtins',
    setup(context) {
      context.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point' || !isBuiltin(path)) return undefined;
        imports.push({ builtin: path, importer });
        return { path, external: true };
      });
    },
  };
}
