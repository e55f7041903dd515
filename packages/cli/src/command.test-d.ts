import type { Command as ContentCommand } from '@comunal/content/cli';
import { expectTypeOf, test } from 'vitest';
import type { Command } from './command.ts';

// `@comunal/content` does not depend on this package, so it writes the shape of a word down itself.
test('a word is the same here and where packages write it', () => {
  expectTypeOf<ContentCommand>().toExtend<Command>();
  expectTypeOf<Command>().toExtend<ContentCommand>();
});
