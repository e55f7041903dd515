import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the files that pages which ask for money load: `scripts/support-files.mjs` makes them, and says how they are called. */
export interface SupportFiles {
  readonly script: string;
  readonly style: string;
  readonly textFont: string;
  readonly icon: string;
}

/** Reads how they are called in this build. */
export function supportFiles(): SupportFiles {
  const file = join(process.cwd(), '.cache', 'support-files.json');
  return JSON.parse(readFileSync(file, 'utf8')) as SupportFiles;
}
