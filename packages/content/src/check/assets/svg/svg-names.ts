/** Elements of SVG that draw or describe. None of them runs a script, embeds a page, animates or links. */
export const svgElements: ReadonlySet<string> = new Set(
  `circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
  feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g
  image line linearGradient marker mask metadata path pattern polygon polyline radialGradient rect stop style svg switch
  symbol text textPath title tspan use view`.split(/\s+/),
);

/** Attributes without a namespace. */
export const svgAttributes: ReadonlySet<string> = new Set(
  `alignment-baseline amplitude azimuth baseFrequency baseline-shift bias class clip clip-path clip-rule clipPathUnits color
  color-interpolation color-interpolation-filters color-rendering cx cy d diffuseConstant direction display divisor
  dominant-baseline dx dy edgeMode elevation enable-background exponent fill fill-opacity fill-rule filter filterUnits
  flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight fr
  fx fy glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits height href id
  image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength lang lengthAdjust letter-spacing
  lighting-color limitingConeAngle line-height marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth
  mask mask-type maskContentUnits maskUnits media method mix-blend-mode mode numOctaves offset opacity operator order orient
  overflow paint-order pathLength patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY
  pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY requiredExtensions requiredFeatures result
  role rotate rx ry scale seed shape-rendering side slope solid-color solid-opacity spacing specularConstant
  specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale
  systemLanguage tabindex tableValues targetX targetY text-align text-anchor text-decoration text-decoration-color
  text-decoration-line text-decoration-style text-indent text-orientation text-overflow text-rendering text-transform
  textLength transform transform-origin type unicode-bidi values vector-effect version viewBox visibility white-space width
  word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`.split(
    /\s+/,
  ),
);

/** Further attributes that only hold texts for screen readers, or data. */
export const svgAttributePattern = /^(?:aria-[a-z]+|data-[a-z0-9-]+)$/;

/** Namespaces. */
export const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

/** Namespaces of metadata (licence, author), in which nothing is drawn or run. */
export const wordNamespaces: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/elements/1.1/',
]);
