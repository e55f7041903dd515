import { parseJson, type BufferedResponse, type ErrorDetails } from '@comunal/http';

/** Reads how the Archive refuses: JSON, or a page for people. */
export function parseErrorBody({ text }: BufferedResponse): ErrorDetails {
  // «SlowDown», as for a busy server, and only its `<Resource>` says it, beside the address of the account.
  if (/appears? to be spam/i.test(text)) return { code: 'spam' };
  const said = parseJson(text) as { readonly error?: unknown } | null | undefined;
  if (typeof said?.error !== 'string') return {};
  return { code: /test failed/i.test(said.error) ? 'test-failed' : undefined, detail: said.error };
}
