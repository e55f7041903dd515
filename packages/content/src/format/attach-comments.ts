import type { FoundComment } from './list-comments.ts';
import type { CommentLine, YamlCollection } from './yaml-node.ts';
import type { SourceCollection, SourceEntry } from './yaml-source.ts';

/**
 * Attaches each comment to the entry that it stands beside or above, or to the mapping or list that it closes. Comments keep
 * their order.
 *
 * @param entries - All entries in the order of the text.
 */
export function attachComments(
  comments: readonly FoundComment[],
  entries: readonly SourceEntry[],
  root: YamlCollection,
): void {
  let nextIndex = 0;
  let closable: SourceCollection[] = [];
  for (const comment of comments) {
    const index = nextIndex;
    while ((entries[nextIndex]?.start ?? Infinity) < comment.start) nextIndex++;
    const next = entries[nextIndex];
    if (nextIndex !== index || nextIndex === 0) closable = listClosed(entries[nextIndex - 1], next);
    const beside = comment.isOwnLine ? undefined : findBeside(comment, entries[nextIndex - 1]);
    if (beside) {
      addBeside(beside, comment);
      continue;
    }
    const closed = takeClosed(closable, comment);
    if (closed) closed.collection.end.push(toLine(comment));
    else if (next) {
      next.entry.before.push(toLine(comment));
      next.entry.hasBlankAfterComments = comment.hasBlankAfter;
    } else root.end.push(toLine(comment));
  }
}

/** Finds the entry that a comment on its line is about: the outermost one that ends there, else the last one that begins there. */
function findBeside(
  { start, lineStart }: FoundComment,
  last: SourceEntry | undefined,
): SourceEntry | undefined {
  let beside = last && last.start >= lineStart ? last : undefined;
  for (let entry = last; entry && !entry.isBlock; entry = entry.within.holder)
    if (entry.end > lineStart && entry.end <= start) beside = entry;
  return beside;
}

function addBeside({ entry, isBlock }: SourceEntry, { text }: FoundComment): void {
  const line = { text, hasBlankBefore: false };
  // Behind a hyphen with nothing else stands later the first field of the item.
  if (isBlock && entry.key === undefined) entry.before.push(line);
  else if (entry.after === undefined) entry.after = text;
  else {
    entry.before.push({ text: entry.after, hasBlankBefore: false });
    entry.after = text;
  }
}

/** Lists the mappings and lists that end between two entries, the innermost one first. */
function listClosed(
  previous: SourceEntry | undefined,
  next: SourceEntry | undefined,
): SourceCollection[] {
  const open = new Set(listAround(next?.within));
  return listAround(previous?.within).filter((each) => !open.has(each));
}

function listAround(innermost: SourceCollection | undefined): SourceCollection[] {
  const around: SourceCollection[] = [];
  for (let each = innermost; each; each = each.holder?.within) around.push(each);
  return around;
}

/** Takes the innermost of these that a comment stands in, and forgets those inside of it, which have ended. */
function takeClosed(
  closable: SourceCollection[],
  { start, lineStart }: FoundComment,
): SourceCollection | undefined {
  while (closable.length > 0) {
    const [innermost] = closable;
    if (!innermost) break;
    const isInside = innermost.isFlow
      ? start < innermost.end
      : start - lineStart >= innermost.column;
    if (isInside) return innermost;
    closable.shift();
  }
  return undefined;
}

function toLine({ text, hasBlankBefore }: FoundComment): CommentLine {
  return { text, hasBlankBefore };
}
