import { CommentTag } from 'typedoc';

// The block tags by which the manifests of custom elements are written, and what heads their list in the reference.
const LISTS = new Map([
  ['@tagname', '@tag'],
  ['@slot', '@slots'],
  ['@fires', '@events'],
  ['@csspart', '@parts'],
  ['@cssprop', '@customProperties'],
]);

export const ELEMENT_TAGS = [...LISTS.keys()];

/** Puts all events, parts and so on of an element into one list each: typedoc would write a heading for every one. */
export function listElementTags({ project }) {
  for (const { comment } of Object.values(project.reflections)) {
    if (!comment) continue;
    for (const [tag, list] of LISTS) {
      const tags = comment.getTags(tag);
      if (tags.length === 0) continue;
      comment.removeTags(tag);
      comment.blockTags.push(new CommentTag(list, tags.flatMap(toItem)));
    }
  }
}

/** `name - What it is.` as an item of a Markdown list, or `- What it is.` of the slot without a name. */
function toItem({ content: [first, ...rest] }) {
  const text = (first?.text ?? '')
    .replace(/^(\S+)$/, '`$1`')
    .replace(/^([^-\s]\S*) - /, '`$1`: ')
    .replace(/^- /, '');
  return [{ kind: 'text', text: `- ${text}` }, ...rest, { kind: 'text', text: '\n' }];
}
