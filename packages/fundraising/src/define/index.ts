/**
 * Registers `<comunal-donate>` as soon as it is imported; on a server it does nothing.
 *
 * @packageDocumentation
 */
import { defineElement } from '@comunal/ui';
import { ComunalDonate } from '../element/index.ts';

declare global {
  interface HTMLElementTagNameMap {
    /** So that `document.querySelector('comunal-donate')` has the type of the element. */
    'comunal-donate': ComunalDonate;
  }
}

defineElement('comunal-donate', ComunalDonate);
