import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { docComments } from './doc-comments.ts';

function check(index: string, sibling = '') {
  return docComments(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      'packages/pkg/src/index.ts': index,
      'packages/pkg/src/other.ts': sibling,
    }),
  );
}

// A program reads the library of TypeScript each time, so a test puts all its cases into one source.
const messagesOf = (source: string, topic = '') =>
  check(source)
    .map(({ message }) => message)
    .filter((message) => message.includes(topic));
const undocumented = (...names: string[]) =>
  names.map((name) => `${name} is public and has no doc comment.`);

describe('docComments', () => {
  it('passes exports with a sentence, here or where they are declared', () => {
    const index = "export { other } from './other.ts';\n/** How many. */\nexport const count = 1;";
    expect(check(index, '/** Does something. */\nexport const other = 2;')).toEqual([]);
  });

  it('names every kind of export without one', () => {
    const source = `
      export const constant = 1;
      export class Room {}
      export type Name = string;
      export interface Video { kind: 'video' }
      /** */
      export const empty = 1;
      // says something
      export const plain = 1;`;
    const names = ['constant', 'Room', 'Name', 'Video', 'empty', 'plain'];
    expect(messagesOf(source)).toEqual(undocumented(...names));
  });

  it('says where the declaration stands', () => {
    expect(check("export * from './other.ts';", '\nexport const bare = 1;')).toMatchObject([
      { location: 'packages/pkg/src/other.ts:2' },
    ]);
  });

  it('wants one on the public members of a type, at any depth', () => {
    const source = `
      /** Options. */
      export interface ListOptions { readonly size?: number }
      /** Options. */
      export type FindOptions = { readonly text: string };
      /** A room. */
      export class Room { leave(): void {} private x = 1; #y = 2; }
      /** A video. */
      export interface Video {
        state: 'ready';
        /** Of it. */
        files: readonly { size: number }[];
        /** Plays it.
         * @param options - From where.
         */
        play: (options: { from: number }) => void;
      }
      /** Of it. */
      export type StateOf<T> = T extends { state: infer S } ? S : never;
      /** A link. */
      export type Link = { kind: 'file'; path: string } | { kind: 'page' };`;
    const names = ['ListOptions.size', 'FindOptions.text', 'Room.leave', 'Video.files.size'];
    expect(messagesOf(source, 'doc comment')).toEqual(undocumented(...names, 'Link.path'));
  });

  it('wants one on what an interface takes from a computed type', () => {
    const source = `
      interface Video {
        /** Of it. */
        name: string;
        size: number;
      }
      type Narrowed<T, K extends keyof T> = { [X in K]: T[X] };
      /** A video. */
      export interface ShortVideo extends Narrowed<Video, 'name' | 'size'> {}
      /** A video. */
      export interface OtherVideo extends Record<'name', string> {}
      /** A video. */
      export interface LongVideo extends Video {}`;
    expect(messagesOf(source)).toEqual(undocumented('ShortVideo.size', 'OtherVideo.name'));
  });

  it('wants an example of each function, with a ts block', () => {
    const source = `
      /** Goes. */
      export function without(): void {}
      /** Goes. */
      export const constant = (): void => {};
      /** Goes.
       * @example unfenced();
       */
      export function unfenced(): void {}
      /** Goes.
       * @example
       * \`\`\`ts
       * right();
       * \`\`\`
       */
      export function right(): void {}
      /** A room. */
      export class Room {
        constructor() {}
        /** Goes. */
        leave(): void {}
        /** Goes. */
        protected end(): void {}
      }
      /** The calls. */
      export interface Rooms {
        /** Goes. */
        list(): void;
        /** Of mine. */
        mine: {
          /** Goes. */
          list: () => void;
          /** Goes.
           * @example
           * \`\`\`ts
           * right();
           * \`\`\`
           */
          right(): void;
        };
      }
      /** Options. */
      export interface ListOptions {
        /** Called at the end. */
        onEnd: () => void;
      }
      /** Implemented by the caller. */
      export interface TokenStore {
        /** Goes. */
        load(): void;
      }`;
    const names = ['Room.leave', 'Rooms.list', 'Rooms.mine.list'];
    expect(messagesOf(source, '@example')).toEqual(
      ['without', 'unfenced', 'constant', ...names].map(
        (name) => `${name} has no @example with a ts block.`,
      ),
    );
  });

  it('wants a description of each parameter of a function or method', () => {
    const example = '@example\n * ```ts\n * go();\n * ```';
    const source = `
      /** Goes.
       * @param first - First.
       * ${example}
       */
      export function wrong(first: string, { a }: { a: 1 }): void {}
      /** Goes. */
      export class Room {
        /** Goes. */
        join({ a }: { a: 1 }): void {}
        #own({ a }: { a: 1 }): void {}
        protected leave(id: string): void {}
      }
      /** Goes. */
      export class RoomError extends Error { constructor(code: string) { super(code); } }
      /** The calls. */
      export interface Rooms {
        /** Goes.
         * @param id
         */
        get(id: string): void;
        /** Of mine. */
        mine: {
          /** Goes.
           * @param id - Whose.
           */
          get: (this: void, id: string, options: object) => void;
        };
      }
      /** Options. */
      export interface ListOptions {
        /** Called with each page. */
        onPage: (page: number) => void;
      }
      /** Receives pages. */
      export type OnPage = (page: number) => void;
      /** Goes.
       * @param first - First.
       * @param options - More.
       * ${example}
       */
      export function right(first: string, { a }: { a: 1 }): void {}`;
    const names = ['wrong options', 'Room.join options', 'Rooms.get id', 'Rooms.mine.get options'];
    expect(messagesOf(source, '@param')).toEqual(
      [...names, 'OnPage page'].map((names) => {
        const [name, parameter] = names.split(' ');
        return `${name} has no @param that describes ${parameter}.`;
      }),
    );
  });
});
