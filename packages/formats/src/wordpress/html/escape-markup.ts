import { markup } from '@comunal/http/markup';

/** Escapes a text for HTML. */
export function escapeMarkup(text: string): string {
  return /[&<>"']/.test(text) ? markup`${text}`.markup : text;
}
