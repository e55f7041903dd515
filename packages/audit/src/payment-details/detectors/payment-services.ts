import { link } from '@comunal/fundraising';

/** Hosts of payment services, in addition to those of the rail `link`. Their subdomains count as well. */
const MORE_HOSTS: ReadonlySet<string> = new Set(
  `paypalobjects.com paypal.co paypal.com.mx paypal-donations.com gofundme.com gofund.me patreon.com stripe.com
  buymeacoffee.com bmc.link cash.app cash.me venmo.com wise.com transferwise.com revolut.me revolut.com
  donorbox.org kickstarter.com indiegogo.com givebutter.com givewp.com gogetfunding.com fundly.com chuffed.org
  mightycause.com classy.org fundrazr.com justgiving.com launchgood.com leetchi.com lepotcommun.fr helloasso.com
  ulule.com verkami.com catarse.me apoia.se vakinha.com.br benfeitoria.com picpay.me picpay.com pagseguro.com.br
  pagseguro.uol.com.br pag.ae pagbank.com.br nubank.com.br mercadolibre.com mercadopago.link mpago.li
  link.mercadopago.com.mx donaronline.org idea.me cafecito.app matecito.co donadora.org donadora.mx fondeadora.mx
  kueski.com clip.mx conekta.com conekta.io openpay.mx payu.com payulatam.com paymentez.com epayco.co wompi.co
  bold.co nequi.com.co kushkipagos.com flow.cl khipu.com transbank.cl culqi.com izipay.pe niubiz.com.pe yape.com.pe
  checkout.com square.link squareup.com square.site sumup.com sumup.link zettle.com paddle.com gumroad.com
  lemonsqueezy.com chargebee.com braintreegateway.com adyen.com mollie.com razorpay.com rzp.io payoneer.com skrill.com
  neteller.com westernunion.com moneygram.com remitly.com zellepay.com interac.ca coinbase.com commerce.coinbase.com
  btcpayserver.org opennode.com strike.me getalby.com walletofsatoshi.com geyser.fund nowpayments.io coinpayments.net
  bitpay.com binance.com pay.binance.com blockonomics.co tipeee.com tipee.com streamlabs.com streamelements.com
  subscribestar.com boosty.to flattr.com steadyhq.com betterplace.org betterplace.me altruja.de twingle.de
  raisenow.com raisely.com actblue.com secure.actblue.com every.org opencollective.foundation fundamundi.org
  ecosystem.funds hcb.hackclub.com bunq.me tikkie.me lydia-app.com paylib.fr satispay.com twint.ch monzo.me
  payrexx.com donately.com networkforgood.com charidy.com giveth.io gitcoin.co juicebox.money lnbits.com
  throne.com pally.gg ko-fi.tools librepay.org rally.org milaap.org ketto.org givesendgo.com spotfund.com
  paypal.cn py.pl coff.ee buymeacoff.ee alipay.com wechat.com pay.google.com`.split(/\s+/),
);

/** Whether a host belongs to a payment service. */
export function isPaymentHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, '');
  const labels = name.split('.');
  return labels.some((_, index) => MORE_HOSTS.has(labels.slice(index).join('.'))) || isKnown(name);
}

/** Whether the rail `link` knows the service of a host. */
function isKnown(host: string): boolean {
  const { ok, warnings } = link.validate(`https://${host}/`);
  return ok && warnings.every(({ code }) => code !== 'unknown-service');
}

/** URL schemes that open a wallet or a payment app. */
export const PAYMENT_SCHEMES: ReadonlySet<string> = new Set(
  `bitcoin bitcoincash lightning lnurl lnurlp lnurlpay lnurlc keyauth monero ethereum litecoin dogecoin dash zcash solana
  cardano web+cardano stellar web+stellar ripple xrpl xrp tron ton tezos nano polkadot upi payto pix paypal venmo cashapp
  cashme square-commerce-v1 gpay tez phonepe paytmmp mercadopago nequi yape bizum swish vipps mbway alipay alipays weixin
  taler ext+taler web+pay sepa banktransfer bitcoinpay liquidnetwork`.split(/\s+/),
);
