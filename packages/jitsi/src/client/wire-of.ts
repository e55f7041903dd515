import { nearest } from '@comunal/command/nearest';
import { commandTable, eventTable, queryTable, type Wire } from './names.ts';
import { RoomError } from './room-error.ts';

const tables = { command: commandTable, event: eventTable, query: queryTable };

/**
 * How a name goes over the wire. The app itself says nothing of one that it does not know.
 * @throws `RoomError` with `unknownName`, and the name that may be meant.
 */
export function wireOf(kind: keyof typeof tables, name: string): string {
  return lookUp(kind, name).wire;
}

/**
 * What a query asks with: its arguments have names there.
 * @throws `RoomError`, as `wireOf` does.
 */
export function requestOf(query: string, args: readonly unknown[]): object {
  const { wire, args: names } = lookUp('query', query);
  const named = Object.fromEntries(names.map((name, at) => [name, args[at]]));
  if (!wire.startsWith('@')) return { name: wire, ...named };
  const name = wire.slice(1);
  const kind = query.slice(3, -6).toLowerCase(); // setAudioInputDevice
  return {
    name,
    type: 'devices',
    ...(name === 'setDevice' ? { device: { kind, ...named } } : named),
  };
}

function lookUp(kind: keyof typeof tables, name: string): Wire {
  const found = tables[kind].get(name);
  if (found) return found;
  const near = nearest(name, [...tables[kind].keys()]);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new RoomError('unknownName', `Jitsi has no ${kind} ${name}.${hint}`);
}
