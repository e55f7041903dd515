import { expect, it, vi } from 'vitest';
import { type PeerTubeSimulatorOptions, startPeerTubeSimulator } from '../../src/index.ts';
import { compareServers } from './compare-servers.ts';
import { runSteps } from './run-steps.ts';
import { STEPS } from './steps.ts';

const LEAST = 300;
const run = 'prueba';
vi.setConfig({ testTimeout: 120_000 });

async function started(options: PeerTubeSimulatorOptions = {}) {
  const simulator = await startPeerTubeSimulator(options);
  const [{ username, password } = { username: '', password: '' }] = simulator.users;
  return { url: simulator.url, username, password, simulator };
}

it('makes over 300 requests, resolves every reference, and deletes what it created', async () => {
  const server = await started();
  await using _simulator = server.simulator;
  const exchanged = await runSteps(server, STEPS, run);
  expect(exchanged.length).toBeGreaterThanOrEqual(LEAST);
  const unknown = exchanged.filter(({ answer }) => !answer).map(({ step }) => step.call);
  expect(unknown).toEqual(['DELETE /api/v1/videos/{fourthLive}']);
  const failed = exchanged.filter(({ answer }) => answer?.body.includes('simulator_failed'));
  expect(failed).toEqual([]);
  expect(server.simulator.videos()).toEqual([]);
  expect(server.simulator.uploads()).toEqual([]);
});

it('finds no differences between two equal servers', async () => {
  const [first, second] = [await started(), await started()];
  await using _first = first.simulator;
  await using _second = second.simulator;
  const { differing, unasked } = await compareServers(first, second, STEPS, run);
  expect(differing).toEqual([]);
  expect(unasked.map(({ call }) => call)).toEqual(['DELETE /api/v1/videos/{fourthLive}']);
});

it('reports where a response has another status or shape', async () => {
  const [first, second] = [await started(), await started()];
  await using _first = first.simulator;
  await using _second = second.simulator;
  const { faults } = second.simulator;
  faults.add({ when: { path: /stats\/retention/ }, do: 'unavailable' });
  faults.add({ when: { path: /categories/ }, do: 'html' });
  const { differing } = await compareServers(first, second, STEPS, run);
  expect(differing.map(({ step }) => step.call)).toEqual([
    'GET /api/v1/videos/categories',
    'GET /api/v1/videos/{video}/stats/retention',
  ]);
  expect(differing[0]?.differences).toContain('$: object in place of string');
  expect(differing[1]?.differences[0]).toBe('status: 200 in place of 503');
});
