// The reference: typedoc over every package's entries, as Markdown in docs/reference (git-ignored).
import { bin } from './paths.mjs';
import { run } from './run.mjs';

export function buildReference() {
  return run(bin('typedoc'), [], { quiet: true, shell: process.platform === 'win32' });
}
