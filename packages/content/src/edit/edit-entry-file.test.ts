import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { editEntryFile } from './edit-entry-file.ts';

const title = { path: ['title', 'pt'], value: 'Oficina' };

it('adds a translation beside its source, and keeps comments and folded text', () => {
  const text = `# Ours\ntitle:\n  es: Taller   # as on the poster\nsummary: >\n  Uno\n  dos\n`;
  expect(editEntryFile(text, { kind: 'yaml', fields: [title] })).toBe(
    text.replace('poster\n', 'poster\n  pt: Oficina\n'),
  );
});

it('keeps the line ends of a file', () => {
  const text = '---\r\ntitle:\r\n  es: Taller\r\n---\r\n\r\nUno.\r\n\r\nDos.\r\n';
  const body = 'Um.\n\nDos.\n\nTrês.';
  expect(editEntryFile(text, { kind: 'markdown', fields: [title], body })).toBe(
    '---\r\ntitle:\r\n  es: Taller\r\n  pt: Oficina\r\n---\r\n\r\nUm.\r\n\r\nDos.\r\n\r\nTrês.\r\n',
  );
});

it('keeps the line ends of what does not change, also where they differ', () => {
  const text = 'Uno.\r\n\r\nDos.\n\nTres.\r\n';
  expect(editEntryFile(text, { kind: 'markdown', fields: [], body: 'Uno.\n\n2\n\nTres.' })).toBe(
    'Uno.\r\n\r\n2\n\nTres.\r\n',
  );
});

it('creates a file, with front matter only where it has fields', () => {
  const name = { path: ['title'], value: 'Oficina: redes' };
  const edits = { kind: 'markdown', fields: [name], body: 'Um.' } as const;
  expect(editEntryFile('', edits)).toBe('---\ntitle: "Oficina: redes"\n---\n\nUm.\n');
  expect(editEntryFile('', { ...edits, fields: [] })).toBe('Um.\n');
  expect(editEntryFile('', { kind: 'yaml', fields: [name] })).toBe('title: "Oficina: redes"\n');
});

it('adds front matter to a file that has none, or an empty one', () => {
  const edits = { kind: 'markdown', fields: [{ path: ['title'], value: 'Oficina' }] } as const;
  expect(editEntryFile('Um.\n', edits)).toBe('---\ntitle: Oficina\n---\n\nUm.\n');
  expect(editEntryFile('---\n---\nUm.\n', edits)).toBe('---\ntitle: Oficina\n---\nUm.\n');
});

it('adds a body below front matter', () => {
  expect(
    editEntryFile('---\ntitle: Ajuda\n---\n', { kind: 'markdown', fields: [], body: 'Um.' }),
  ).toBe('---\ntitle: Ajuda\n---\n\nUm.\n');
});

it.each(['', 'Um.\n', 'Um.\r\n'])('takes no body for front matter, in place of %j', (text) => {
  const body = '---\nvisibility: public\n---\n\nUm.';
  const edited = editEntryFile(text, { kind: 'markdown', fields: [], body });
  expect(splitFrontMatter(edited ?? '')).toMatchObject({ yaml: '', body });
});

it.each([
  ['a text in the way', 'title: Taller\n', ['title', 'pt']],
  ['an item that is not there', 'nodes: [{ title: { es: Uno } }]\n', ['nodes', 1, 'title', 'pt']],
  ['front matter that does not end', '---\ntitle: { es: Uno }\n', ['title', 'pt']],
])('leaves %s to a person', (_, text, path) => {
  expect(editEntryFile(text, { kind: 'yaml', fields: [{ path, value: 'x' }] })).toBeUndefined();
});

const block = fc.constantFrom('Uno.', 'Dos.', 'Tres 🎈', 'Um 🎉', '- a\n- b', 'á');
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n\n'));

it('leaves exactly the new body below the same front matter', () => {
  fc.assert(
    fc.property(body, body, fc.constantFrom('\n', '\r\n'), (before, after, newline) => {
      const text = `---\ntitle: Hola\n---\n\n${before}\n`.replaceAll('\n', newline);
      const edited = editEntryFile(text, { kind: 'markdown', fields: [], body: after });
      expect(edited).toBe(`---\ntitle: Hola\n---\n\n${after}\n`.replaceAll('\n', newline));
      expect(splitFrontMatter(edited ?? '').body).toBe(after);
    }),
  );
});
