/**
 * Registers `<comunal-room>`. Importing it is enough; on a server it does nothing.
 *
 * @packageDocumentation
 */
import { defineElement } from '@comunal/ui';
import { ComunalRoom } from '../element/index.ts';

declare global {
  interface HTMLElementTagNameMap {
    'comunal-room': ComunalRoom;
  }
}

defineElement('comunal-room', ComunalRoom);
