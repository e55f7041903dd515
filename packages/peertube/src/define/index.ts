/**
 * Registers `<comunal-video>`. Importing it is enough; on a server it does nothing.
 *
 * @packageDocumentation
 */
import { defineElement } from '@comunal/ui';
import { ComunalVideo } from '../element/index.ts';

defineElement('comunal-video', ComunalVideo);
