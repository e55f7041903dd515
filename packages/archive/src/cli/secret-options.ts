/** Refuses options that would hold a key, which others on the machine could read in the command. */
export const secretOptions = {
  /** What such an option could be called, in any of our languages. */
  names: /^--?(access|secret|key|keys|llave|chave)(-?key)?$/i,
  /** The key of the text that says where keys belong. */
  message: 'archive:wrong.keyOption',
} as const;
