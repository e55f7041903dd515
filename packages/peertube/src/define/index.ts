/**
 * Registers `<comunal-video>`. Importing it is enough; on a server it does nothing.
 *
 * @packageDocumentation
 */
import { defineElement } from '@comunal/ui';
import { ComunalVideo } from '../element/index.ts';

declare global {
  interface HTMLElementTagNameMap {
    /** So that `document.querySelector('comunal-video')` has the type of the element. */
    'comunal-video': ComunalVideo;
  }
}

defineElement('comunal-video', ComunalVideo);
