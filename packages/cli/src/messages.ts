import type { Locale } from '@comunal/command';

/** What the command itself says; the commands' own texts come with their packages. */
export interface CliMessages {
  readonly usage: string;
  readonly commands: string;
  readonly otherCommands: string;
  /** Above the subcommands that other packages add to a command. */
  readonly neighbours: string;
  readonly options: string;
  readonly missing: (command: string, name: string) => string;
  readonly broken: (command: string, name: string) => string;
  readonly failed: (command: string, error: string) => string;
  readonly unknownCommand: (command: string, nearest: string | undefined) => string;
  readonly unknownOption: (option: string) => string;
  readonly unknownLocale: (tag: string) => string;
  readonly unwritten: (code: string) => string;
  /** What `comunal completion` does, in one line. */
  readonly completion: string;
  readonly completionUse: string;
  readonly unknownShell: (shell: string) => string;
}

/** The texts in each language. */
export const messages: Readonly<Record<Locale, CliMessages>> = {
  es: {
    usage: `comunal <comando> [opciones]
En un proyecto que lo tiene instalado: npx comunal <comando> [opciones]`,
    commands: 'Comandos:',
    otherCommands: 'Necesitan antes su paquete:',
    neighbours: 'De otros paquetes:',
    options: `Opciones:
  --help            esta ayuda; después de un comando o subcomando, la suya (o: comunal help <comando>)
  --locale <clave>  idioma de lo que se escribe: es, en o pt
  --version         la versión de comunal`,
    missing: (command, name) =>
      `\`comunal ${command}\` necesita el paquete ${name}, que no está en este proyecto: npm install ${name}`,
    broken: (command, name) =>
      `${name} está instalado, pero no responde a \`comunal ${command}\`: actualízalo con npm install ${name}@latest`,
    failed: (command, error) => `\`comunal ${command}\` no pudo terminar: ${error}`,
    unknownCommand: (command, nearest) =>
      `comunal no conoce el comando «${command}».${nearest ? ` ¿Quisiste escribir «${nearest}»?` : ''} Con comunal help ves los que hay.`,
    unknownOption: (option) =>
      `comunal no conoce la opción «${option}». Con comunal help ves las que hay.`,
    unknownLocale: (tag) =>
      tag
        ? `comunal no escribe en «${tag}»: usa --locale es, en o pt.`
        : 'Falta el idioma después de --locale: es, en o pt.',
    unwritten: (code) => `La salida de comunal no se pudo escribir: ${code}`,
    completion: 'Escribe lo que una terminal necesita para completar comandos y opciones con Tab.',
    completionUse:
      'Para usarlo en esta terminal: bash: source <(comunal completion bash); zsh: source <(comunal completion zsh); fish: comunal completion fish | source. Solo conoce los comandos instalados ahora: después de agregar un paquete, hazlo otra vez.',
    unknownShell: (shell) => `comunal no sabe completar en «${shell}»: usa bash, zsh o fish.`,
  },
  en: {
    usage: `comunal <command> [options]
In a project where it is installed: npx comunal <command> [options]`,
    commands: 'Commands:',
    otherCommands: 'These need their package first:',
    neighbours: 'From other packages:',
    options: `Options:
  --help           this help; after a command or subcommand, its own (or: comunal help <command>)
  --locale <tag>   language of what is written: es, en or pt
  --version        the version of comunal`,
    missing: (command, name) =>
      `\`comunal ${command}\` needs the package ${name}: npm install ${name}`,
    broken: (command, name) =>
      `${name} is installed but does not answer \`comunal ${command}\`: update it with npm install ${name}@latest`,
    failed: (command, error) => `\`comunal ${command}\` could not finish: ${error}`,
    unknownCommand: (command, nearest) =>
      `comunal does not know the command “${command}”.${nearest ? ` Did you mean “${nearest}”?` : ''} comunal help lists what there is.`,
    unknownOption: (option) =>
      `comunal does not know the option “${option}”. comunal help lists what there is.`,
    unknownLocale: (tag) =>
      tag
        ? `comunal does not write in “${tag}”: use --locale es, en or pt.`
        : 'The language after --locale is missing: es, en or pt.',
    unwritten: (code) => `The output of comunal could not be written: ${code}`,
    completion: 'Writes what a shell needs to complete commands and options with Tab.',
    completionUse:
      'To use it in this terminal: bash: source <(comunal completion bash); zsh: source <(comunal completion zsh); fish: comunal completion fish | source. It knows only the commands that are installed now: do this again after adding a package.',
    unknownShell: (shell) => `comunal has no completion for “${shell}”: use bash, zsh or fish.`,
  },
  pt: {
    usage: `comunal <comando> [opções]
Num projeto em que está instalado: npx comunal <comando> [opções]`,
    commands: 'Comandos:',
    otherCommands: 'Precisam antes do seu pacote:',
    neighbours: 'De outros pacotes:',
    options: `Opções:
  --help             esta ajuda; depois de um comando ou subcomando, a dele (ou: comunal help <comando>)
  --locale <código>  língua do que se escreve: es, en ou pt
  --version          a versão do comunal`,
    missing: (command, name) =>
      `\`comunal ${command}\` precisa do pacote ${name}, que não está neste projeto: npm install ${name}`,
    broken: (command, name) =>
      `${name} está instalado, mas não responde a \`comunal ${command}\`: atualize com npm install ${name}@latest`,
    failed: (command, error) => `\`comunal ${command}\` não pôde terminar: ${error}`,
    unknownCommand: (command, nearest) =>
      `comunal não conhece o comando “${command}”.${nearest ? ` Você quis escrever “${nearest}”?` : ''} Com comunal help você vê os que existem.`,
    unknownOption: (option) =>
      `comunal não conhece a opção “${option}”. Com comunal help você vê as que existem.`,
    unknownLocale: (tag) =>
      tag
        ? `comunal não escreve em “${tag}”: use --locale es, en ou pt.`
        : 'Falta a língua depois de --locale: es, en ou pt.',
    unwritten: (code) => `A saída do comunal não pôde ser escrita: ${code}`,
    completion: 'Escreve o que um terminal precisa para completar comandos e opções com Tab.',
    completionUse:
      'Para usar neste terminal: bash: source <(comunal completion bash); zsh: source <(comunal completion zsh); fish: comunal completion fish | source. Só conhece os comandos instalados agora: depois de adicionar um pacote, faça isso de novo.',
    unknownShell: (shell) => `comunal não sabe completar em “${shell}”: use bash, zsh ou fish.`,
  },
};
