import { eventSchema, toPublic } from '@comunal/schemas';
import { allOf, getTool, longForm, needs } from '@comunal/test-kit/environment';
import ICAL from 'ical.js';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toICalendar } from '../src/index.ts';

// The long form alone: it needs a server of Debian (apt-get install radicale), which npm does not bring.
describe('Radicale, a calendar server', allOf(longForm, needs('radicale')), () => {
  let server: ChildProcess;
  let origin = '';
  const storage = mkdtempSync(join(tmpdir(), 'comunal-radicale-'));

  beforeAll(async () => {
    const port = await findFreePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(getTool('radicale'), [
      `--server-hosts=127.0.0.1:${port}`,
      `--storage-filesystem-folder=${storage}`,
      '--auth-type=none',
      '--rights-type=owner_write',
      '--logging-level=info',
    ]);
    await waitForLine(server, /Radicale server ready/);
  });

  afterAll(async () => {
    server.kill();
    await once(server, 'exit');
    rmSync(storage, { recursive: true });
  });

  it('takes a calendar of 300 activities, and gives the same back', async () => {
    const text = toICalendar(createEvents(300), {
      locale: 'es',
      siteUrl: 'https://colectiva.example/',
      name: 'Actividades',
    });
    const address = `${origin}/colectiva/actividades/`;
    const headers = {
      'content-type': 'text/calendar',
      authorization: `Basic ${btoa('colectiva:x')}`,
    };
    const put = await fetch(address, { method: 'PUT', headers, body: text });
    expect(put.status, await put.text()).toBe(201);
    const got = await (await fetch(address, { headers })).text();
    expect(listEvents(got)).toEqual(listEvents(text));
  });
});

function createEvents(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const zone = ['America/Mexico_City', 'America/Sao_Paulo', 'Europe/Madrid'][index % 3] ?? 'UTC';
    const day = new Date(Date.UTC(2010, 0, 1 + index * 7)).toISOString().slice(0, 10);
    const entry = eventSchema.parse({
      type: 'event',
      slug: `actividad-${index}`,
      visibility: 'public',
      title: { es: `Actividad ${index}, con acentos; y «comillas»` },
      starts: index % 5 === 0 ? day : { local: `${day}T18:00`, zone },
      updated: '2026-01-01',
    });
    const visible = toPublic(entry, () => undefined);
    if (!visible) throw new Error('A public activity has a public form.');
    return visible;
  });
}

function listEvents(text: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const { uid, summary, startDate } = new ICAL.Event(component);
      return `${uid} ${summary} ${startDate.toString()} ${startDate.zone?.tzid ?? ''}`;
    })
    .toSorted();
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

function waitForLine({ stderr, stdout }: ChildProcess, line: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (line.test(output)) resolve();
    };
    stderr?.on('data', read);
    stdout?.on('data', read);
    stderr?.on('end', () => reject(new Error(`Radicale did not start:\n${output}`)));
  });
}
