// One upload in a process of its own, so that memory is that of an upload and of nothing else.
import { createPeerTube, openFile } from '../dist/client/node/index.js';

const { baseUrl, username, password, channelId, file } = JSON.parse(process.argv[2]);
const peertube = createPeerTube({ baseUrl });
await peertube.auth.logIn({ username, password });
const start = performance.now();
await peertube.videos.upload(await openFile(file), { name: 'Charla', channelId });
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024 }));
