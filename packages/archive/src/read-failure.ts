import { parseJson, type FailedAnswer, type ReadFailure } from '@comunal/http';

/** Reads how the Archive refuses: JSON, or a page for people. */
export function readFailure({ text }: FailedAnswer): ReadFailure {
  // «SlowDown», as for a busy server, and only its `<Resource>` says it, beside the address of the account.
  if (/appears? to be spam/i.test(text)) return { code: 'spam' };
  const said = parseJson(text) as { readonly error?: unknown } | null | undefined;
  if (typeof said?.error !== 'string') return {};
  return { code: /test failed/i.test(said.error) ? 'test-failed' : undefined, detail: said.error };
}
