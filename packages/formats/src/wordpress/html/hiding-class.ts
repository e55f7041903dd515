const DEVICE =
  'desktop|laptop|tablet|mobile|phone|widescreen|xs|sm|md|lg|xl|xxl|small|medium|large|all';

/**
 * Names of classes by which themes, page builders and style sheets that many sites use hide an element, from everyone or on some
 * screens. What is there for screen readers alone, such as `screen-reader-text`, is none of them: it is read out.
 */
const HIDING = new RegExp(
  `^(?:${[
    // `hidden`, `is-hidden`, `hide-on-mobile`, `elementor-hidden-phone`, `vc_hidden-xs`
    `(?:(?:is|u|uk|vc|elementor|stk|uagb|ast|o|kb|gb|gp|fl|et_pb|ct|brxe|js|pure|wp)[-_]{1,2})?hid(?:e|den)(?:-(?:on|for|in|only))?(?:[-_]{1,2}(?:${DEVICE}))*`,
    // `d-none`, `d-md-none`, `display-none`
    `d(?:isplay)?-(?:(?:${DEVICE})-)?none`,
    `(?:is-|uk-)?invisible`,
    // Tailwind: `md:hidden`
    `(?:${DEVICE}|max-\\w{2,3}|2xl|print|dark):(?:hidden|invisible)`,
    // Avada: `fusion-no-small-visibility`
    `fusion-no-\\w+-visibility`,
    `no-?(?:show|display)`,
  ].join('|')})$`,
);

/** Whether a class of this name hides an element. */
export function isHidingClass(name: string): boolean {
  return HIDING.test(name.toLowerCase());
}
