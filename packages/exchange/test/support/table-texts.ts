import type { TableTexts } from '../../src/index.ts';

/** As a program of ours has them. */
export const es: TableTexts = {
  source: 'Texto',
  target: 'Traducción',
  context: 'Dónde se ve',
  note: 'Nota',
  maxLength: 'Máximo (letras)',
  state: 'Estado',
  previousSource: 'Texto anterior',
  comment: 'Comentario',
  credit: 'Crédito',
  id: 'Clave',
  base: 'Base',
  needsReview: 'revisar',
  sourceChanged: 'cambió el texto',
};

export const en: TableTexts = {
  ...es,
  source: 'Text',
  target: 'Translation',
  state: 'State',
  comment: 'Comment',
  id: 'Key',
  needsReview: 'to review',
};
