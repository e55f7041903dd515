import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A recorded request and its response. Bodies are parsed, or described by `__binary` and `__multipart`. */
export interface Recorded {
  readonly label: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

const root = resolve(import.meta.dirname, '../../../..');

/** The folder of the recordings, which are not in the repository. */
const folder = process.env['COMUNAL_RECORDINGS'] ?? join(root, '../shared/peertube/recorded');
export const present = existsSync(join(folder, 'token.json'));

export function readRecording(name: string): Recorded[] {
  const text = readFileSync(join(folder, `${name}.json`), 'utf8');
  return (JSON.parse(text) as { exchanges: Recorded[] }).exchanges;
}
