/** What a column of a programme holds. */
export type Column =
  | 'guid'
  | 'title'
  | 'day'
  | 'start'
  | 'end'
  | 'duration'
  | 'room'
  | 'language'
  | 'summary'
  | 'who'
  | 'license'
  | 'doNotRecord';

/** The names of columns in Spanish, English and Portuguese, without accents and in lower case. */
const names: Readonly<Record<Column, string>> = {
  guid: 'guid, uid, id, identificador, identifier, codigo, code',
  title:
    'titulo, nombre, actividad, sesion, title, name, activity, session, nome, ' +
    'atividade, sessao, nodo, node',
  day: 'dia, fecha, day, date, data',
  start:
    'hora, inicio, hora de inicio, hora inicio, inicia, empieza, desde, horario, start, ' +
    'starts, start time, begins, time, from, comeca, comeco, horario de inicio',
  end:
    'fin, hora de fin, hora fin, final, termina, hasta, fim, hora de fim, ate, end, ' +
    'ends, end time, until, to, termino, encerramento, hora de termino, horario de termino',
  duration:
    'duracion, duracion min, duracion minutos, duration, duration min, length, ' +
    'duracao, duracao min',
  room:
    'lugar, sala, espacio, ubicacion, donde, room, place, location, where, local, ' +
    'espaco, onde',
  language: 'idioma, idiomas, lengua, language, languages, lingua, linguas',
  summary:
    'resumen, descripcion, sinopsis, summary, description, abstract, resumo, ' +
    'descricao, sinopse',
  who:
    'quien, quienes, con quien, facilita, facilitan, facilitadora, facilitador, ' +
    'facilitadoras, facilitadores, tallerista, talleristas, ponente, ponentes, ' +
    'personas, imparte, imparten, who, with, facilitator, facilitators, ' +
    'with whom, speaker, speakers, persons, people, quem, com quem, pessoas, ' +
    'participantes, palestrante, palestrantes, oficineira, oficineiras, oficineiro, oficineiros',
  license: 'licencia, license, licence, licenca',
  doNotRecord: 'no grabar, do not record, nao gravar',
};

const columnsByName = new Map(
  (Object.keys(names) as Column[]).flatMap((column) =>
    names[column].split(', ').map((name): [string, Column] => [name, column]),
  ),
);

/** Finds out what a column holds by its name, in any of the three languages, whatever its accents and its case. */
export function getColumn(name: string): Column | undefined {
  return columnsByName.get(fold(name));
}

/** Writes a text without accents, in lower case, with single spaces for everything that is no letter and no digit. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
