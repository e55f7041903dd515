export { createPeerTube } from './create-peertube.ts';
export { fileTokenStore } from './file-token-store.ts';
export { openFile } from '@comunal/http/node';
