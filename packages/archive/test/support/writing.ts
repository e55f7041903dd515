import { sendChunkByFetch } from '@comunal/http';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { startArchiveSimulator, type ArchiveSimulatorOptions } from '@comunal/testing';
import { createArchive, type ArchiveWriterOptions } from '../../src/node/index.ts';

/** A simulator, and a client that writes to it and does not wait. */
export async function writing(
  simulation: ArchiveSimulatorOptions = {},
  options: Partial<ArchiveWriterOptions> = {},
) {
  const simulator = await startArchiveSimulator(simulation);
  const [keys] = simulator.accounts;
  if (!keys) throw new Error('The simulator has nobody.');
  const clock = fastClock();
  const { addresses, fetch } = simulator;
  const archive = createArchive({
    ...addresses,
    ...keys,
    clock,
    retry: { delay: () => 0 },
    ...(simulation.port === false && {
      fetch,
      sendChunk: (request) => sendChunkByFetch(request, fetch),
    }),
    ...options,
  });
  return { simulator, archive, clock, [Symbol.asyncDispose]: () => simulator.stop() };
}

/** What new items are made with in tests. */
export const item = { metadata: { title: 'Charla de prueba', mediatype: 'movies' } } as const;
