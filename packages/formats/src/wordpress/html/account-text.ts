import { isAccountAddress } from '../account-address.ts';

/** Addresses as they stand in a text, those of pictures of accounts also without a scheme. */
const ADDRESS =
  /(?:https?:)?\/\/[^\s<>"'()[\]]{1,2000}|(?:[\w-]{1,60}\.){0,3}gravatar\.com\/[^\s<>"'()[\]]{1,2000}/gi;

/** Removes the addresses in a text that lead to what an account wrote, or to its picture. */
export function removeAccountAddresses(text: string, onRemove: () => void = ignore): string {
  if (!/gravatar|author/i.test(text)) return text;
  return text.replaceAll(ADDRESS, (written) => {
    const url = URL.parse(written.replace(/^(?:https?:)?(?:\/\/)?/i, 'https://'));
    if (!url || !isAccountAddress(url)) return written;
    onRemove();
    return '';
  });
}

function ignore(): void {
  // It is counted elsewhere.
}
