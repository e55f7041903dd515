import { parseJson, type BufferedResponse, type ErrorDetails } from '@comunal/http';

/** Parses the body of an error response: JSON, or an HTML page. */
export function parseErrorBody({ text }: BufferedResponse): ErrorDetails {
  // «SlowDown», as for a busy server, and only its `<Resource>` says it, beside the address of the account.
  if (/appears? to be spam/i.test(text)) return { code: 'spam' };
  const body = parseJson(text) as { readonly error?: unknown } | null | undefined;
  if (typeof body?.error !== 'string') return {};
  return { code: /test failed/i.test(body.error) ? 'test-failed' : undefined, detail: body.error };
}
