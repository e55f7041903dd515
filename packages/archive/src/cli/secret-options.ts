/** A key in a command could be read by others on the machine. */
export const secretOptions = {
  names: /^--?(access|secret|key|keys|llave|chave)(-?key)?$/i,
  message: 'archive:wrong.keyOption',
} as const;
