import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** The declarations of one rule, or of an attribute `style`: the last value of each property, in lower case. */
export type StyleBlock = ReadonlyMap<string, string>;

/** Reads the declarations of a style sheet by its blocks, or those of an attribute as one block. What is no declaration is passed over. */
export function readStyleBlocks(css: string): StyleBlock[] {
  const blocks: StyleBlock[] = [];
  let block = new Map<string, string>();
  let name = '';
  let value: string | undefined;
  const endDeclaration = () => {
    if (name !== '' && value !== undefined)
      block.set(name, value.replace(/\s*!\s*important\s*$/, '').trim());
    [name, value] = ['', undefined];
  };
  const endBlock = () => {
    if (block.size > 0) blocks.push(block);
    block = new Map();
  };
  for (const token of tokenize({ css })) {
    const [type, written] = token;
    if (type === TokenType.Semicolon) endDeclaration();
    else if (type === TokenType.OpenCurly) {
      [name, value] = ['', undefined]; // It was a selector, such as `a:hover`.
      endBlock();
    } else if (type === TokenType.CloseCurly) {
      endDeclaration();
      endBlock();
    } else if (value !== undefined) {
      // An escaped name is the name: `\6eone` is `none`.
      if (type === TokenType.Ident) value += token[4].value.toLowerCase();
      else if (type !== TokenType.Comment) value += written.toLowerCase();
    } else if (type === TokenType.Colon) value = '';
    else if (type === TokenType.Ident) name = token[4].value.toLowerCase();
  }
  endDeclaration();
  endBlock();
  return blocks;
}
