import type { PlayTexts } from './play-texts-shape.ts';

export const pt: PlayTexts = {
  attributes: 'Atributos',
  result: 'Como fica',
  code: 'Código para copiar',
  copy: 'Copiar o código',
  copied: 'Copiado.',
  copyFailed: 'Não foi possível copiar: selecione o código e copie.',
  notLoaded: 'Não foi possível carregar o elemento: verifique a sua conexão e recarregue a página.',
  wouldContact: (host) =>
    `No seu site, o elemento entraria agora em contato com ${host}. Nesta página, nada é enviado.`,
  needsScript:
    'Para experimentar aqui é preciso JavaScript. O código abaixo funciona do mesmo jeito.',
  card: {
    title: 'Título da campanha',
    summary: 'Para que é, em uma frase',
    rail: 'Maneira de doar',
    rails: 'Maneiras de doar',
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
    noRail: 'Não há nenhuma maneira de doar: escreva uma conta, um link ou instruções.',
    digitsMatch:
      'O formato está certo e os dígitos verificadores conferem. De quem é cada conta, só o seu coletivo sabe: que duas pessoas leiam tudo.',
    readByTwo:
      'Aqui há dados que nenhum dígito verificador confere, ou avisos para rever: que duas pessoas leiam cada dado, letra por letra, antes de publicar.',
    missing: (field) => `Falta: ${field}.`,
    saveCard: 'Salvar o cartão (HTML)',
    saveCampaign: 'Salvar a campanha (JSON)',
    savedCard:
      'O seu navegador está salvando card.html: é um fragmento para colar do jeito que está na sua página.',
    savedCampaign: 'O seu navegador está salvando campaign.json.',
    notYet: 'Ainda não dá para salvar: corrija o que está indicado acima.',
    failed:
      'Não foi possível verificar nem salvar: verifique a sua conexão e tente de novo. O que você escreveu continua aqui.',
    linkHeldBack: (host) =>
      `O link leva a ${host}. Aqui ele não abre, para você não perder o que escreveu.`,
  },
};
