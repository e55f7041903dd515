import type { RailKind, RailKindFields } from '@comunal/schemas/rails';
import type { RailFinding, RailValidation, RailWarningCode } from './rail-validation.ts';

export type { RailKind };

/** What a row of payment details is. Its text is in `@comunal/i18n` under `fundraising:row.`. */
export type RowLabel =
  | 'bank'
  | 'clabe'
  | 'pixCode'
  | 'pixKey'
  | 'brebKey'
  | 'holder'
  | 'city'
  | 'amount'
  | 'message'
  | 'address'
  | 'iban'
  | 'bic'
  | 'country'
  | 'reference'
  | 'lightning'
  | 'expires'
  | 'where'
  | 'how'
  | 'shop'
  | 'page'
  | 'service'
  | 'needs';

/** One row of payment details, to show and copy. */
export interface DetailRow {
  /** What the row is; `custom` for a label of the collective's own, which is then in `name`. */
  readonly label: RowLabel | 'custom';
  /** The collective's own label; absent unless `label` is `custom`. */
  readonly name?: string;
  /** The value in groups, to read and compare. */
  readonly text: string;
  /** What a copy button copies; missing where there is nothing to copy. */
  readonly copy?: string;
  /** The last four characters, to compare after pasting. */
  readonly lastFour?: string;
  /** Whether a screen reader should spell the value character by character. */
  readonly isCode?: boolean;
}

/** Payment details as a page shows them. */
export interface RailDescription {
  /** The kind of the rail. */
  readonly kind: RailKind;
  /** What to show and copy, in this order. */
  readonly rows: readonly DetailRow[];
  /** What a QR code may hold. Absent where none would help. */
  readonly qr?: {
    /** What the code holds; it has to be shown as text, too. */
    readonly text: string;
    /** Whether apps read it as a payment. */
    readonly isPayment: boolean;
  };
  /** What a person should look at before publishing. */
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

/** The fields of a campaign's rail from which its payment code is composed. */
export interface RailCodeFields {
  /** The value of `account`, or of `url` for a link. */
  readonly code: string;
  /** What the collective calls the rail, for codes that carry a name. */
  readonly label?: string | undefined;
  /** Who the account belongs to. */
  readonly holder?: string | undefined;
  /** The city of the account. */
  readonly city?: string | undefined;
}

/** An amount that a visitor typed. */
export interface RailAmount {
  /** The amount in the smallest unit that the code knows, such as centavos or satoshis. */
  readonly minorUnits: number;
  /** The same as decimal text with a point, for codes whose units do not fit into a number. */
  readonly decimal: string;
}

/**
 * How the payment codes of a rail carry an amount.
 * @typeParam T - The rail's payment details.
 */
export interface RailAmountSupport<T> {
  /** The ISO 4217 code of the currency, or the symbol of the coin. */
  readonly currency: string;
  /** Decimals of the smallest unit. */
  readonly decimals: number;
  /**
   * Whether details can take an amount: not where they have one, or where the payee's server says it.
   *
   * @param details - What `parse` returned.
   *
   * @example
   * ```ts
   * import { pix } from '@comunal/fundraising';
   *
   * const fields = { code: 'grupo@colectiva.example', holder: 'Coletiva', city: 'Recife' };
   * const details = pix.parse(pix.compose(fields));
   * console.log(details && pix.amount?.acceptsAmount(details)); // → true
   * ```
   */
  acceptsAmount(details: T): boolean;
  /**
   * The details with an amount.
   *
   * @param details - What `parse` returned, and `acceptsAmount` accepts.
   * @param amount - The amount in both forms.
   *
   * @example
   * ```ts
   * import { pix } from '@comunal/fundraising';
   *
   * const fields = { code: 'grupo@colectiva.example', holder: 'Coletiva', city: 'Recife' };
   * const details = pix.parse(pix.compose(fields));
   * const fifty = { minorUnits: 5000, decimal: '50.00' };
   * console.log(details && pix.amount?.setAmount(details, fifty).amount); // → 5000
   * ```
   */
  setAmount(details: T, amount: RailAmount): T;
}

/** Keys of `@comunal/i18n`: what a rail reveals about people, and whom it depends on. */
export type SeesKey<Kind extends RailKind = RailKind> = `fundraising:sees.${Kind}`;
/** The key of the text that says who can close the rail, or take what was given. */
export type StopsKey<Kind extends RailKind = RailKind> = `fundraising:stops.${Kind}`;
/** The key of the text that says what others can read later. */
export type StaysKey<Kind extends RailKind = RailKind> = `fundraising:stays.${Kind}`;

/**
 * A rail (a way to give) as a module: everything that the package knows about one kind. All modules are alike: none has a
 * property that another lacks, and none stands above another.
 * @typeParam T - The payment details as data.
 * @typeParam Kind - The kind of the rail.
 */
export interface RailModule<T, Kind extends RailKind = RailKind> {
  /** The kind, as in campaign files and content. */
  readonly kind: Kind;
  /** The fields of content and campaign files that this kind requires and takes. */
  readonly fields: RailKindFields;
  /** How its codes carry an amount; undefined where they cannot. */
  readonly amount: RailAmountSupport<T> | undefined;
  /**
   * The countries in which people can use a payment code, as ISO 3166-1 codes; undefined where that is everywhere.
   *
   * @param code - A payment code, as {@link RailModule.compose} returns it.
   * @example
   * ```ts
   * import { breb } from '@comunal/fundraising';
   *
   * console.log(breb.getRegions('@colectiva')); // → [ 'CO' ]
   * ```
   */
  getRegions(code: string): readonly string[] | undefined;
  /**
   * Composes the text that `parse` reads from the fields of a campaign's rail: a Pix key with a name and a city becomes a
   * code, a bare number gets its label.
   *
   * @param fields - The fields of a rail of a campaign.
   * @throws `FundraisingError` where no valid code can be made of the fields.
   * @example
   * ```ts
   * import { pix } from '@comunal/fundraising';
   *
   * const fields = { code: 'grupo@colectiva.example', holder: 'Coletiva', city: 'Recife' };
   * console.log(pix.parse(pix.compose(fields))?.kind); // → static
   * ```
   */
  compose(fields: RailCodeFields): string;
  /**
   * Parses payment details; undefined where `validate` would reject them.
   *
   * @param text - A payment code, an account number or a link, as people write it.
   * @example
   * ```ts
   * import { iban } from '@comunal/fundraising';
   *
   * console.log(iban.parse('DE89 3704 0044 0532 0130 00')?.country, iban.parse('DE88')); // → DE undefined
   * ```
   */
  parse(text: string): T | undefined;
  /**
   * Formats payment details as text; `parse` reads back the same.
   *
   * @param details - What {@link RailModule.parse} returned, or the same put together by hand.
   * @throws `FundraisingError` for details that `validate` would reject.
   * @example
   * ```ts
   * import { clabe } from '@comunal/fundraising';
   *
   * console.log(clabe.create({ bank: '000', branch: '180', account: '00000000001' })); // → 000180000000000014
   * ```
   */
  create(details: T): string;
  /**
   * Describes payment details as rows to show. It makes no request; names of banks are loaded when they are needed.
   *
   * @param details - What {@link RailModule.parse} returned.
   * @example
   * ```ts
   * import { clabe } from '@comunal/fundraising';
   *
   * const { rows } = await clabe.describe({ bank: '014', branch: '027', account: '00000555555' });
   * console.log(rows.map(({ label, text }) => `${label}: ${text}`)); // → [ 'bank: Santander', 'clabe: 0140 2700 0005 5555 58' ]
   * ```
   */
  describe(details: T): Promise<RailDescription>;
  /**
   * Validates a text and reports problems as codes with positions and values. It never throws.
   *
   * @param text - Anything that somebody may have typed or pasted.
   * @example
   * ```ts
   * import { clabe } from '@comunal/fundraising';
   *
   * const { ok, problems } = clabe.validate('000180000000000013');
   * console.log(ok, problems[0]?.code, problems[0]?.expected); // → false checksum 4
   * ```
   */
  validate(text: string): RailValidation;
  /** Key of the text about what it reveals of people, in `@comunal/i18n`. */
  readonly whoSeesWhom: SeesKey<Kind>;
  /** Key of the text about who can close it, or take what was given. */
  readonly whoCanStopIt: StopsKey<Kind>;
  /** Key of the text about what others can read later. */
  readonly staysPublic: StaysKey<Kind>;
}
