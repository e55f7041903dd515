import { Comment, CommentTag } from 'typedoc';
import { expect, it } from 'vitest';

// By a name in a variable: the script has no types of its own.
const script = './element-tags.mjs';
const { listElementTags } = (await import(script)) as {
  listElementTags: (context: Context) => void;
};

/** The part of typedoc's context that is read. */
interface Context {
  readonly project: { readonly reflections: Readonly<Record<number, { comment: Comment }>> };
}

it('writes one list of the events of an element, of its parts and of its slots', () => {
  const comment = new Comment(
    [{ kind: 'text', text: 'An element.' }],
    [
      tag('@fires', 'sample-ready - It is ready.'),
      tag('@slot', '- The fallback.'),
      tag('@fires', 'sample-seek - Moved by ', '`seek()`', '.'),
      tag('@csspart', 'button'),
      tag('@example', 'An example.'),
    ],
  );
  listElementTags({ project: { reflections: { 1: { comment } } } });
  const lists = comment.blockTags.map(({ tag: name, content }) => [
    name,
    Comment.combineDisplayParts(content),
  ]);
  expect(lists).toEqual([
    ['@example', 'An example.'],
    ['@slots', '- The fallback.\n'],
    ['@events', '- `sample-ready`: It is ready.\n- `sample-seek`: Moved by `seek()`.\n'],
    ['@parts', '- `button`\n'],
  ]);
});

function tag(name: `@${string}`, ...texts: string[]): CommentTag {
  return new CommentTag(
    name,
    texts.map((text) => ({ kind: text.startsWith('`') ? 'code' : 'text', text })),
  );
}
