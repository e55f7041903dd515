/** Refuses options that would hold a key, which others on the machine could read in the command. */
export const secretOptions = {
  names: /^--?(access|secret|key|keys|llave|chave)(-?key)?$/i,
  message: 'archive:wrong.keyOption',
} as const;
