// The simulator in a process of its own, so that what it costs falls on both who upload to it.
import { startPeerTubeSimulator } from '@comunal/testing';

const [bytesPerSecond, chunkDelayMs] = process.argv.slice(2).map(Number);
const simulator = await startPeerTubeSimulator({ storage: 'none', chunkDelayMs });
if (bytesPerSecond > 0)
  simulator.faults.add({ when: { method: 'PUT' }, do: 'slow', bytesPerSecond, times: Infinity });
const [{ username, password, channelId }] = simulator.users;
console.log(JSON.stringify({ baseUrl: simulator.url, username, password, channelId }));
process.stdin.resume().on('end', () => void simulator.stop()); // the bench has ended, however it did
