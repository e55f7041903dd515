import type { FieldPath } from '@comunal/schemas';
import type { Fault } from './fault.ts';
import { isMailAddress } from './is-mail-address.ts';

/** Creates the fault of a contact whose value does not fit its kind, with the kind that would fit. */
export function createContactFault(path: FieldPath, contact: unknown): Fault {
  const value =
    typeof contact === 'object' && contact !== null && 'value' in contact
      ? String(contact.value)
      : '';
  const kind = isMailAddress(value) ? 'email' : value.startsWith('https://') ? 'web' : undefined;
  return {
    code: 'bad-address',
    variant: 'contact',
    path,
    target: 'value',
    values: { value },
    ...(kind ? { nearest: `kind: ${kind}`, isSafeToQuote: true } : {}),
  };
}
