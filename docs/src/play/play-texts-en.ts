import type { PlayTexts } from './play-texts-shape.ts';

export const en: PlayTexts = {
  attributes: 'Attributes',
  result: 'What it looks like',
  code: 'Code to copy',
  copy: 'Copy the code',
  copied: 'Copied.',
  copyFailed: 'It could not be copied: select the code and copy it.',
  notLoaded: 'The element could not be loaded: check your connection and reload the page.',
  wouldContact: (host) =>
    `On your site, the element would now contact ${host}. On this page nothing is sent.`,
  needsScript: 'Trying it here needs JavaScript. The code below works all the same.',
  card: {
    title: 'Title of the campaign',
    summary: 'What it is for, in a sentence',
    rail: 'Way to give',
    rails: 'Ways to give',
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
    noRail: 'There is no way to give: type in an account, a link or some instructions.',
    digitsMatch:
      'The format is right and the check digits match. Whose account each is, only your collective knows: have two people read everything.',
    readByTwo:
      'Some of this has no check digits, or there are warnings to look at: have two people read every detail, letter by letter, before you publish it.',
    missing: (field) => `Missing: ${field}.`,
    saveCard: 'Save the card (HTML)',
    saveCampaign: 'Save the campaign (JSON)',
    savedCard:
      'Your browser is saving card.html: it is a fragment to paste into your page as it is.',
    savedCampaign: 'Your browser is saving campaign.json.',
    notYet: 'It cannot be saved yet: correct what is pointed out above.',
    failed:
      'It could not be checked or saved: check your connection and try again. What you typed is still here.',
    linkHeldBack: (host) =>
      `The link leads to ${host}. It does not open here, so that you do not lose what you typed.`,
  },
};
