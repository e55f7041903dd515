import type { PlayTexts } from './play-texts-shape.ts';

export const es: PlayTexts = {
  attributes: 'Atributos',
  result: 'Así se ve',
  code: 'Código para copiar',
  copy: 'Copiar el código',
  copied: 'Copiado.',
  copyFailed: 'No se pudo copiar: selecciona el código y cópialo.',
  notLoaded: 'No se pudo cargar el elemento: revisa tu conexión y vuelve a cargar la página.',
  wouldContact: (host) =>
    `En tu sitio, el elemento contactaría ahora a ${host}. En esta página no se envía nada.`,
  needsScript: 'Para probarlo aquí hace falta JavaScript. El código de abajo sirve igual.',
  card: {
    title: 'Título de la campaña',
    summary: 'Para qué es, en una frase',
    rail: 'Manera de dar',
    rails: 'Maneras de dar',
    addRail: 'Agregar otra manera de dar',
    removeRail: 'Quitar esta manera de dar',
    kind: 'Tipo',
    label: 'Nombre que verá la gente',
    fields: {
      account: 'Cuenta, llave o código',
      bank: 'Banco',
      holder: 'A nombre de',
      city: 'Ciudad',
      url: 'Enlace',
      instructions: 'Instrucciones',
    },
    optional: 'opcional',
    preview: 'Así se verá la tarjeta',
    noTitle: 'Falta el título.',
    noRail: 'No hay ninguna manera de dar: escribe una cuenta, un enlace o unas instrucciones.',
    digitsMatch:
      'El formato es correcto y los dígitos de control coinciden. De quién es cada cuenta, eso solo lo sabe tu colectiva: que lean todo dos personas.',
    readByTwo:
      'Aquí hay datos que ningún dígito de control comprueba, o avisos por revisar: que dos personas lean cada dato, letra por letra, antes de publicarlo.',
    missing: (field) => `Falta: ${field}.`,
    saveCard: 'Guardar la tarjeta (HTML)',
    saveCampaign: 'Guardar la campaña (JSON)',
    savedCard:
      'Tu navegador está guardando card.html: es un fragmento para pegar tal cual en tu página.',
    savedCampaign: 'Tu navegador está guardando campaign.json.',
    notYet: 'Todavía no se puede guardar: corrige lo que se señala arriba.',
    failed:
      'No se pudo revisar ni guardar: revisa tu conexión e inténtalo de nuevo. Lo que escribiste sigue aquí.',
    linkHeldBack: (host) =>
      `El enlace lleva a ${host}. Aquí no se abre, para que no pierdas lo que escribiste.`,
  },
};
