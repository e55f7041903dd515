import type { Language } from '../languages.ts';

/** The words of the playgrounds and of the card maker, besides those that the packages bring. */
export interface PlayTexts {
  readonly attributes: string;
  readonly result: string;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  /** @param host - The server that the element would contact. */
  readonly wouldContact: (host: string) => string;
  readonly needsScript: string;
  readonly card: CardTexts;
}

/** The words of the card maker. */
export interface CardTexts {
  readonly title: string;
  readonly summary: string;
  readonly rail: string;
  readonly addRail: string;
  readonly removeRail: string;
  readonly kind: string;
  readonly label: string;
  readonly fields: Readonly<
    Record<'account' | 'bank' | 'holder' | 'city' | 'url' | 'instructions', string>
  >;
  readonly optional: string;
  readonly preview: string;
  readonly noTitle: string;
  readonly sound: string;
  /** @param field - The name of an empty field. */
  readonly missing: (field: string) => string;
  readonly saveCard: string;
  readonly saveCampaign: string;
  /** @param file - The name of a file that was saved. */
  readonly saved: (file: string) => string;
  readonly notYet: string;
}

export const playTexts: Readonly<Record<Language, PlayTexts>> = {
  es: {
    attributes: 'Atributos',
    result: 'Así se ve',
    code: 'Código para copiar',
    copy: 'Copiar el código',
    copied: 'Copiado.',
    wouldContact: (host) =>
      `En tu sitio, el elemento contactaría ahora a ${host}. En esta página no se envía nada.`,
    needsScript: 'Para probarlo aquí hace falta JavaScript. El código de abajo sirve igual.',
    card: {
      title: 'Título de la campaña',
      summary: 'Para qué es, en una frase',
      rail: 'Manera de dar',
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
      sound:
        'Los dígitos y el formato son correctos. De quién es la cuenta solo lo saben ustedes: que la lean dos personas.',
      missing: (field) => `Falta: ${field}.`,
      saveCard: 'Guardar la tarjeta (HTML)',
      saveCampaign: 'Guardar la campaña (JSON)',
      saved: (file) => `Se guardó ${file} en tu computadora.`,
      notYet: 'Todavía no se puede guardar: corrige lo que se señala arriba.',
    },
  },
  en: {
    attributes: 'Attributes',
    result: 'What it looks like',
    code: 'Code to copy',
    copy: 'Copy the code',
    copied: 'Copied.',
    wouldContact: (host) =>
      `On your site, the element would now contact ${host}. On this page nothing is sent.`,
    needsScript: 'Trying it here needs JavaScript. The code below works all the same.',
    card: {
      title: 'Title of the campaign',
      summary: 'What it is for, in a sentence',
      rail: 'Way to give',
      addRail: 'Add another way to give',
      removeRail: 'Remove this way to give',
      kind: 'Kind',
      label: 'What you call it',
      fields: {
        account: 'Account, key or code',
        bank: 'Bank',
        holder: 'Name of the holder',
        city: 'City',
        url: 'Link',
        instructions: 'Instructions',
      },
      optional: 'optional',
      preview: 'What the card will look like',
      noTitle: 'The title is missing.',
      sound:
        'The digits and the format are right. Whose account it is, only you know: have two people read it.',
      missing: (field) => `Missing: ${field}.`,
      saveCard: 'Save the card (HTML)',
      saveCampaign: 'Save the campaign (JSON)',
      saved: (file) => `${file} was saved on your computer.`,
      notYet: 'It cannot be saved yet: correct what is pointed out above.',
    },
  },
  pt: {
    attributes: 'Atributos',
    result: 'Como fica',
    code: 'Código para copiar',
    copy: 'Copiar o código',
    copied: 'Copiado.',
    wouldContact: (host) =>
      `No seu site, o elemento entraria agora em contato com ${host}. Nesta página, nada é enviado.`,
    needsScript:
      'Para experimentar aqui é preciso JavaScript. O código abaixo funciona do mesmo jeito.',
    card: {
      title: 'Título da campanha',
      summary: 'Para que é, em uma frase',
      rail: 'Maneira de doar',
      addRail: 'Acrescentar outra maneira de doar',
      removeRail: 'Tirar esta maneira de doar',
      kind: 'Tipo',
      label: 'Como vocês a chamam',
      fields: {
        account: 'Conta, chave ou código',
        bank: 'Banco',
        holder: 'Em nome de',
        city: 'Cidade',
        url: 'Link',
        instructions: 'Instruções',
      },
      optional: 'opcional',
      preview: 'Como o cartão vai ficar',
      noTitle: 'Falta o título.',
      sound:
        'Os dígitos e o formato estão certos. De quem é a conta, só vocês sabem: que duas pessoas confiram.',
      missing: (field) => `Falta: ${field}.`,
      saveCard: 'Salvar o cartão (HTML)',
      saveCampaign: 'Salvar a campanha (JSON)',
      saved: (file) => `${file} foi salvo no seu computador.`,
      notYet: 'Ainda não dá para salvar: corrija o que está indicado acima.',
    },
  },
};
