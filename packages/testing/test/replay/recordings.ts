import { readFileSync } from 'node:fs';
import { findTestData } from '@comunal/test-kit/environment';

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

export function readRecording(name: string): Recorded[] {
  const text = readFileSync(findTestData('COMUNAL_RECORDINGS', `${name}.json`) ?? '', 'utf8');
  return (JSON.parse(text) as { exchanges: Recorded[] }).exchanges;
}
