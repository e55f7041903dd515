/**
 * Registers `<comunal-room>`. Importing it is enough; on a server it does nothing.
 *
 * @packageDocumentation
 */
import { defineElement } from '@comunal/ui';
import { ComunalRoom } from '../element/index.ts';

declare global {
  interface HTMLElementTagNameMap {
    /** So that `document.querySelector('comunal-room')` has the type of the element. */
    'comunal-room': ComunalRoom;
  }
}

defineElement('comunal-room', ComunalRoom);
