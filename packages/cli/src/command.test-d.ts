import type { Command as ContentCommand } from '@comunal/content/cli';
import type { Command as PeerTubeCommand } from '@comunal/peertube/cli';
import { expectTypeOf, test } from 'vitest';
import type { Command } from './command.ts';

// The packages do not depend on this one, so each writes the shape of a word down itself.
test('a word is the same here and where packages write it', () => {
  expectTypeOf<ContentCommand>().toExtend<Command>();
  expectTypeOf<Command>().toExtend<ContentCommand>();
  expectTypeOf<PeerTubeCommand>().toExtend<Command>();
  expectTypeOf<Command>().toExtend<PeerTubeCommand>();
});
