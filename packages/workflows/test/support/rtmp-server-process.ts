// A server of RTMP in a process of its own: node-media-server keeps its state in one place of a process, and a test kills it.
import { createRequire } from 'node:module';

interface Session {
  readonly streamPath: string;
}
interface NodeMediaServer {
  on(event: string, listener: (session: Session) => void): void;
  run(): Promise<void>;
}

const require = createRequire(import.meta.url);
// The package has no types.
const NodeMediaServer = require('node-media-server') as new (config: object) => NodeMediaServer;
const [port, path] = process.argv.slice(2);
const server = new NodeMediaServer({
  bind: '127.0.0.1',
  rtmp: { port: Number(port) },
  store: { path },
  auth: { play: false, publish: false },
});
const say = (event: string) => (session?: Session) =>
  process.send?.({ event, path: session?.streamPath ?? '' });
server.on('postPublish', say('publish'));
await server.run();
say('ready')();
process.on('disconnect', () => process.exit());
