import type { Messages } from '../problem/problem.ts';

const call = `comunal check [dir] [--json] [--mask-closed] [--locale es|en|pt]
comunal check --fields [type] [--json] [--locale es|en|pt]`;

/** What `comunal check --help` prints. */
export const help: Messages = {
  es: `${call}

Lee la carpeta (content si no se dice otra), revisa todo y escribe una línea por problema:
archivo:línea:columna: gravedad: mensaje. Termina con 1 si hay errores, con 0 si no, con 2 si la llamada está mal.

  --json         un solo documento JSON en vez de líneas
  --mask-closed  no nombra el archivo de una entrada cerrada ni el que pueda serlo (así también cuando hay CI en el entorno)
  --fields       no revisa nada: dice los campos de un tipo de entrada, o qué tipos hay; con --json, como JSON Schema
  --locale       idioma de lo que se escribe: es, en o pt`,
  en: `${call}

Reads the folder (content unless another is named), checks everything and writes one line for each problem:
file:line:column: severity: message. Ends with 1 when there are errors, with 0 when not, with 2 for a wrong call.

  --json         one JSON document instead of lines
  --mask-closed  names no file that holds a closed entry, or may (nor does it where CI is set in the environment)
  --fields       checks nothing: tells the fields of a type of entry, or which types there are; with --json, as JSON Schema
  --locale       language of what is written: es, en or pt`,
  pt: `${call}

Lê a pasta (content se nenhuma outra for dita), revisa tudo e escreve uma linha por problema:
arquivo:linha:coluna: gravidade: mensagem. Termina com 1 se há erros, com 0 se não há, com 2 se a chamada está errada.

  --json         um só documento JSON em vez de linhas
  --mask-closed  não nomeia o arquivo de uma entrada fechada nem o que possa ser (assim também quando há CI no ambiente)
  --fields       não revisa nada: diz os campos de um tipo de entrada, ou que tipos há; com --json, como JSON Schema
  --locale       língua do que se escreve: es, en ou pt`,
};
