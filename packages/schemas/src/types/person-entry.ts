import type { Consent } from '../atoms/consent.ts';
import type { Link } from '../parts/link.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Picture } from '../parts/picture.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `personSchema` gives, with defaults filled in. */
export interface PersonEntry extends EntryBase<'person'> {
  /** The name they go by in public. A pseudonym is enough. */
  name: LocalizedName;
  /** Shown while there is a consent to a biography. Published while a consent of the scope `biography` is in force. */
  pronouns?: LocalizedName | undefined;
  /** Shown while there is a consent to it. Published while a consent of the scope `biography` is in force. */
  biography?: LocalizedText | undefined;
  /** Shown while there is a consent to a biography. Published while a consent of the scope `biography` is in force. */
  organizations?: string[] | undefined;
  /** Shown while there is a consent to an image. Published while a consent of the scope `image` is in force. */
  picture?: Picture | undefined;
  /** Shown while there is a consent to links. Published while a consent of the scope `links` is in force. */
  links?: Link[] | undefined;
  /** What the person agreed to, and what they took back. Never published. */
  consents?: Consent[] | undefined;
}
