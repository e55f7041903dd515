import { v5 } from 'uuid';

/**
 * Creates a source of the numbers that some programs know a session by. The number follows from the UUID, so that it stays the
 * same when sessions are added; where two would have the same one, the second gets the next that is free.
 */
export function createNumberSource(): (uuid: string) => number {
  const taken = new Set<number>();
  return (uuid) => {
    let number = Number.parseInt(v5(uuid, v5.URL).slice(0, 7), 16) + 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return number;
  };
}
