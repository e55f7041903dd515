import fc from 'fast-check';
import { expect, it } from 'vitest';
import { permitFor } from './support/a-recording.ts';
import { writing } from './support/writing.ts';

const value = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '' && text.isWellFormed());
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);

it('transfers any text unchanged, in one value or several, under any name', async () => {
  await using server = await writing();
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 2, maxLength: 12 })), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      async (metadata) => {
        const identifier = `colectiva-${made++}`;
        await server.archive.items.create(identifier, { metadata }, permitFor(identifier));
        expect(server.simulator.item(identifier)?.metadata).toMatchObject(metadata);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

it('accepts a lone surrogate in a value', async () => {
  await using server = await writing();
  const identifier = 'colectiva-mitad';
  const metadata = { title: 'a\uD800' };
  await server.archive.items.create(identifier, { metadata }, permitFor(identifier));
  expect(server.simulator.item(identifier)?.metadata).toMatchObject({ title: 'a\uFFFD' });
});

it('rejects a lone surrogate in a file name', async () => {
  await using server = await writing();
  await expect(server.archive.files.delete('colectiva-mitad', '\uD800.mp4')).rejects.toMatchObject({
    code: 'bad-request',
  });
});
