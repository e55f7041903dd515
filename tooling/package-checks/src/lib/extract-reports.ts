import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
} from '@microsoft/api-extractor';
import { specifierOf } from '../entries.ts';
import type { Package } from '../workspace.ts';

/** Writes API Extractor's report of each entry of a built package into a folder: `peertube-node.api.md`. */
export function extractReports(pkg: Package, into: string): void {
  mkdirSync(into, { recursive: true });
  const temporary = join(into, '.new');
  // Those of one pattern all export the same shape, made of data.
  const entries = pkg.entries.filter(({ pattern }) => pattern === undefined);
  const types = entries.map(({ file }) => join(pkg.dir, file.replace(/\.js$/, '.d.ts')));
  const configs = entries.map((entry, index) =>
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(pkg.dir, 'package.json'),
      configObject: {
        projectFolder: pkg.dir,
        mainEntryPointFilePath: types[index] ?? '',
        newlineKind: 'lf',
        compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: types } },
        apiReport: {
          enabled: true,
          reportFileName: `${specifierOf(pkg.folder, entry).replaceAll('/', '-')}.api.md`,
          reportFolder: into,
          reportTempFolder: temporary,
          includeForgottenExports: !MADE_OF_MESSAGES.has(pkg.folder),
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: { extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } } },
      },
    }),
  );
  const [first] = configs;
  if (!first) return;
  const compilerState = CompilerState.create(first, { additionalEntryPoints: types });
  for (const config of configs) {
    const { errorCount } = Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback: (message) => {
        message.handled = message.category !== ExtractorMessageCategory.Compiler;
      },
    });
    if (errorCount > 0) throw new Error(`${config.reportFilePath} could not be made.`);
  }
  rmSync(temporary, { recursive: true, force: true });
}

/** Without the condition of sources: what is reported on is what was built. */
const COMPILER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2024', 'ESNext.Disposable', 'DOM', 'DOM.Iterable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

/**
 * Types that no entry exports are reported too, since the output of a schema is one; but for a package whose forgotten
 * types are the list of its messages.
 */
const MADE_OF_MESSAGES: ReadonlySet<string> = new Set(['i18n']);
