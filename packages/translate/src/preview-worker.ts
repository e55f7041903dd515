// Runs in a process of its own: a build changes the working directory, and may be ended at any time.
import { rmSync } from 'node:fs';
import type { BuildResult, BuildTask, BuiltPreview } from './preview/build-task.ts';

/** What is needed of `@comunal/astro/preview`. */
interface PreviewModule {
  readonly buildPreview: (options: {
    readonly projectDir: string;
    readonly configFile?: string | undefined;
    readonly contentDir: string;
    readonly unsaved: ReadonlyMap<string, string>;
    readonly workDir: string;
    readonly entry: BuildTask['entry'];
    readonly language: string;
  }) => Promise<BuiltPreview | undefined>;
}

process.once('message', (task: BuildTask) => {
  // Whoever asked for the page is gone, killed perhaps: nobody else would clear up.
  process.once('disconnect', () => {
    rmSync(task.workDir, { recursive: true, force: true });
    process.exit(1);
  });
  void build(task).then((result) => process.send?.(result));
});

async function build({ module, unsaved, ...task }: BuildTask): Promise<BuildResult> {
  try {
    const { buildPreview } = (await import(module)) as PreviewModule; // as its package exports it
    const page = await buildPreview({ ...task, unsaved: new Map(unsaved) });
    return page ? { kind: 'built', page } : { kind: 'no-page' };
  } catch (error) {
    return { kind: 'failed', ...describe(error) };
  }
}

function describe(error: unknown): { readonly code?: string; readonly message: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const place = 'loc' in error ? toPlace(error.loc) : '';
  const text = `${place}${name === 'Error' ? '' : `${name}: `}${message}`;
  return { ...(code !== undefined && { code }), message: text };
}

/** The file and line that an error of a bundler names. */
function toPlace(location: unknown): string {
  if (typeof location !== 'object' || location === null) return '';
  const { file, line } = location as { readonly file?: unknown; readonly line?: unknown };
  return typeof file === 'string' ? `${file}:${typeof line === 'number' ? line : 1}: ` : '';
}
