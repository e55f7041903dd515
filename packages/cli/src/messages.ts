import type { Locale } from '@comunal/command';

/** What the command itself says; the words' own texts come with their packages. */
export interface CliMessages {
  readonly usage: string;
  readonly words: string;
  readonly otherWords: string;
  /** Above the subcommands that other packages add to a command. */
  readonly neighbours: string;
  readonly options: string;
  readonly missing: (word: string, name: string) => string;
  readonly broken: (word: string, name: string) => string;
  readonly failed: (word: string, error: string) => string;
  readonly unknownWord: (word: string, nearest: string | undefined) => string;
  readonly unknownOption: (option: string) => string;
  readonly unknownLocale: (tag: string) => string;
  readonly unwritten: (code: string) => string;
}

/** The texts in each language. */
export const messages: Readonly<Record<Locale, CliMessages>> = {
  es: {
    usage: `comunal <comando> [opciones]
En un proyecto que lo tiene instalado: npx comunal <comando> [opciones]`,
    words: 'Comandos:',
    otherWords: 'Necesitan antes su paquete:',
    neighbours: 'De otros paquetes:',
    options: `Opciones:
  --help            esta ayuda; después de un comando o subcomando, la suya (o: comunal help <comando>)
  --locale <clave>  idioma de lo que se escribe: es, en o pt
  --version         la versión de comunal`,
    missing: (word, name) =>
      `\`comunal ${word}\` necesita el paquete ${name}, que no está en este proyecto: npm install ${name}`,
    broken: (word, name) =>
      `${name} está instalado, pero no responde a \`comunal ${word}\`: actualízalo con npm install ${name}@latest`,
    failed: (word, error) => `\`comunal ${word}\` no pudo terminar: ${error}`,
    unknownWord: (word, nearest) =>
      `comunal no conoce el comando «${word}».${nearest ? ` ¿Quisiste escribir «${nearest}»?` : ''} Con comunal help ves los que hay.`,
    unknownOption: (option) =>
      `comunal no conoce la opción «${option}». Con comunal help ves las que hay.`,
    unknownLocale: (tag) =>
      tag
        ? `comunal no escribe en «${tag}»: usa --locale es, en o pt.`
        : 'Falta el idioma después de --locale: es, en o pt.',
    unwritten: (code) => `La salida de comunal no se pudo escribir: ${code}`,
  },
  en: {
    usage: `comunal <command> [options]
In a project where it is installed: npx comunal <command> [options]`,
    words: 'Commands:',
    otherWords: 'These need their package first:',
    neighbours: 'From other packages:',
    options: `Options:
  --help           this help; after a command or subcommand, its own (or: comunal help <command>)
  --locale <tag>   language of what is written: es, en or pt
  --version        the version of comunal`,
    missing: (word, name) => `\`comunal ${word}\` needs the package ${name}: npm install ${name}`,
    broken: (word, name) =>
      `${name} is installed but does not answer \`comunal ${word}\`: update it with npm install ${name}@latest`,
    failed: (word, error) => `\`comunal ${word}\` could not finish: ${error}`,
    unknownWord: (word, nearest) =>
      `comunal does not know the command “${word}”.${nearest ? ` Did you mean “${nearest}”?` : ''} comunal help lists what there is.`,
    unknownOption: (option) =>
      `comunal does not know the option “${option}”. comunal help lists what there is.`,
    unknownLocale: (tag) =>
      tag
        ? `comunal does not write in “${tag}”: use --locale es, en or pt.`
        : 'The language after --locale is missing: es, en or pt.',
    unwritten: (code) => `The output of comunal could not be written: ${code}`,
  },
  pt: {
    usage: `comunal <comando> [opções]
Num projeto em que está instalado: npx comunal <comando> [opções]`,
    words: 'Comandos:',
    otherWords: 'Precisam antes do seu pacote:',
    neighbours: 'De outros pacotes:',
    options: `Opções:
  --help             esta ajuda; depois de um comando ou subcomando, a dele (ou: comunal help <comando>)
  --locale <código>  língua do que se escreve: es, en ou pt
  --version          a versão do comunal`,
    missing: (word, name) =>
      `\`comunal ${word}\` precisa do pacote ${name}, que não está neste projeto: npm install ${name}`,
    broken: (word, name) =>
      `${name} está instalado, mas não responde a \`comunal ${word}\`: atualize com npm install ${name}@latest`,
    failed: (word, error) => `\`comunal ${word}\` não pôde terminar: ${error}`,
    unknownWord: (word, nearest) =>
      `comunal não conhece o comando “${word}”.${nearest ? ` Você quis escrever “${nearest}”?` : ''} Com comunal help você vê os que existem.`,
    unknownOption: (option) =>
      `comunal não conhece a opção “${option}”. Com comunal help você vê as que existem.`,
    unknownLocale: (tag) =>
      tag
        ? `comunal não escreve em “${tag}”: use --locale es, en ou pt.`
        : 'Falta a língua depois de --locale: es, en ou pt.',
    unwritten: (code) => `A saída do comunal não pôde ser escrita: ${code}`,
  },
};
