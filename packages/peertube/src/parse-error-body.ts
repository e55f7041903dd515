import type { BufferedResponse, ErrorDetails } from '@comunal/http';
import { toErrorCode } from './peertube-error.ts';

/** Statuses that mean something in particular here. */
const byStatus: Readonly<Record<number, string>> = {
  415: 'unsupported-file',
  422: 'unreadable-video',
  460: 'wrong-checksum',
};

/**
 * Reads the four shapes in which a PeerTube server refuses: problem details, the upload library's own, plain text served
 * as HTML, and nothing at all.
 */
export function parseErrorBody({ status, text }: BufferedResponse): ErrorDetails {
  const code = byStatus[status];
  // What PeerTube says to a call that it does not know.
  if (status === 400 && !text)
    return {
      code,
      detail:
        'The server does not know this call: its version may be too old, or baseUrl has a path that is to go, such as /api/v1.',
    };
  if (/^\s*</.test(text)) return { code }; // a page for people, of a proxy before the server
  if (!/^\s*\{/.test(text)) return { code, detail: text };
  const { error, ...problem } = JSON.parse(text) as Problem;
  if (error) return { code, serverCode: readText(error.code), detail: error.message };
  const params = Object.entries(problem['invalid-params'] ?? {});
  return {
    code: toErrorCode(problem.code) ?? code,
    serverCode: readText(problem.code),
    detail: problem.detail ?? problem.title,
    // Never the refused value beside the reason: it may be a password.
    ...(params.length > 0 && {
      invalidParams: params.map(([name, { msg }]) => ({ name, reason: msg ?? '' })),
    }),
  };
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Problem {
  readonly code?: unknown;
  readonly title?: string;
  readonly detail?: string;
  readonly 'invalid-params'?: Readonly<Record<string, { readonly msg?: string }>>;
  readonly error?: { readonly code?: unknown; readonly message?: string };
}
