import type { Language } from '../../src/languages.ts';

/** The words of the pages about commands, besides their own help. */
export interface CommandPageTexts {
  readonly title: string;
  readonly description: string;
  readonly overview: string;
  readonly opening: string;
  readonly command: string;
  readonly about: string;
  /** @param folder - The package that brings the command. */
  readonly installs: (folder: string) => string;
  /** @param names - The shorter names of the command. */
  readonly aliases: (names: readonly string[]) => string;
}

export const commandPageTexts: Readonly<Record<Language, CommandPageTexts>> = {
  es: {
    title: 'Comandos',
    description: 'Los comandos de comunal: qué hace cada uno y con qué opciones.',
    overview: 'Todos los comandos',
    opening:
      '`comunal` encuentra los comandos de los paquetes que instalaste; si falta uno, dice cuál instalar. Habla el idioma de tu terminal, o el que le pidas con `--locale es`.',
    command: 'Comando',
    about: 'Qué hace',
    installs: (folder) =>
      `Viene con \`@comunal/${folder}\`: \`npm install @comunal/cli @comunal/${folder}\`.`,
    aliases: (names) =>
      `También se llama ${names.map((name) => `\`comunal ${name}\``).join(', ')}.`,
  },
  en: {
    title: 'Commands',
    description: 'The commands of comunal: what each one does, and with which options.',
    overview: 'All commands',
    opening:
      '`comunal` finds the commands of the packages that you installed; where one is missing, it says which to install. It speaks the language of your terminal, or the one that you ask for with `--locale en`.',
    command: 'Command',
    about: 'What it does',
    installs: (folder) =>
      `Comes with \`@comunal/${folder}\`: \`npm install @comunal/cli @comunal/${folder}\`.`,
    aliases: (names) => `Also called ${names.map((name) => `\`comunal ${name}\``).join(', ')}.`,
  },
  pt: {
    title: 'Comandos',
    description: 'Os comandos de comunal: o que cada um faz e com quais opções.',
    overview: 'Todos os comandos',
    opening:
      '`comunal` encontra os comandos dos pacotes que você instalou; se faltar algum, diz qual instalar. Fala o idioma do seu terminal, ou o que você pedir com `--locale pt`.',
    command: 'Comando',
    about: 'O que faz',
    installs: (folder) =>
      `Vem com \`@comunal/${folder}\`: \`npm install @comunal/cli @comunal/${folder}\`.`,
    aliases: (names) => `Também se chama ${names.map((name) => `\`comunal ${name}\``).join(', ')}.`,
  },
};
