export { bundledBytes } from './bundled-bytes.ts';
export { createRandom } from './create-random.ts';
export { loadedBytes, type LoadedBytes } from './loaded-bytes.ts';
export { figure, formatFigure, missOf, type Figure, type Target } from './figure.ts';
export { medianMs, type Rounds } from './median-ms.ts';
export { loadPeer } from './load-peer.ts';
