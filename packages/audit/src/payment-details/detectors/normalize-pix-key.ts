import { pix } from '@comunal/fundraising';

/** Normalizes a Pix key to the form in which it is registered, or returns `undefined` for a text that is no key. */
export function normalizePixKey(text: string): string | undefined {
  try {
    const details = pix.parse(pix.compose({ code: text, holder: 'X', city: 'X' }));
    return details?.kind === 'static' ? details.key : undefined;
  } catch {
    return undefined; // The rail writes no code for a text that is no key.
  }
}
