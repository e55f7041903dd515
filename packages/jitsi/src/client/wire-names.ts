import { nearest } from '@comunal/command/nearest';
import { commandTable, eventTable, queryTable, type WireName } from './name-tables.ts';
import { RoomError } from './room-error.ts';

const tables = { command: commandTable, event: eventTable, query: queryTable };

/**
 * Looks up the wire name of a command, event or query. The app itself ignores a name that it does not know.
 * @throws `RoomError` with `unknown-name`, and the nearest known name.
 */
export function toWireName(kind: keyof typeof tables, name: string): string {
  return lookUp(kind, name).wire;
}

/**
 * Writes the request of a query, in which the arguments have names.
 * @throws `RoomError`, as `toWireName` does.
 */
export function toWireRequest(query: string, args: readonly unknown[]): object {
  const { wire, args: names } = lookUp('query', query);
  const named = Object.fromEntries(names.map((name, index) => [name, args[index]]));
  if (!wire.startsWith('@')) return { name: wire, ...named };
  const name = wire.slice(1);
  const kind = query.slice(3, -6).toLowerCase(); // setAudioInputDevice
  return {
    name,
    type: 'devices',
    ...(name === 'setDevice' ? { device: { kind, ...named } } : named),
  };
}

function lookUp(kind: keyof typeof tables, name: string): WireName {
  const entry = tables[kind].get(name);
  if (entry) return entry;
  const suggestion = nearest(name, [...tables[kind].keys()]);
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  throw new RoomError('unknown-name', `Jitsi has no ${kind} ${name}.${hint}`);
}
