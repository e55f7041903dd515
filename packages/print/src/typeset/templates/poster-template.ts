/** One sheet for a wall or a hand: what, when, where, and an address to read or scan. */
export const posterTemplate = String.raw`
#show: setup
#let pw = d.page.width * 1mm
#let ph = d.page.height * 1mm
#let m = d.page.margin * 1mm
#let inner = pw - 2 * m
#let tall = ph - 2 * m
#let u = calc.min(pw / 215.9mm, ph / 279.4mm) * 1pt * d.page.scale
#set page(width: pw, height: ph, margin: m)
#set text(size: calc.max(8pt, 16.5 * u))
#show: body => breakable(calc.max(12, calc.floor(0.7 * inner / (0.62 * calc.max(8pt, 16.5 * u)))), body)
#let small = calc.max(7.5pt, 12.5 * u)

#let when-block = if get(c, "when") != none {
  let t = c.when
  let cells = ()
  let day = get(t, "day")
  let named = {
    set par(leading: 0.28em)
    if get(t, "weekday") != none { block(spacing: 0.35em, text(weight: 700, size: 1.3em, t.weekday)) }
    block(spacing: 0.35em, text(weight: 700, size: if day == none { 1.9em } else { 1.3em }, t.month))
  }
  let hours = if get(t, "hours") != none {
    block(spacing: 0.4em, loud(size: 1.75em, t.hours))
    if get(t, "zone") != none { block(spacing: 0.4em, text(size: 0.85em, t.zone)) }
  }
  grid(columns: (auto, auto), column-gutter: 1em, align: (left + horizon, left + horizon),
    if day != none { loud(size: if day.len() > 2 { 4.3em } else { 5.4em }, fill: accent, day) },
    { named; if hours != none { v(0.35em); hours } })
}
#let where-block = if get(c, "where") != none { set par(leading: 0.36em); text(weight: 700, size: 1.12em, hyphenate: false, localized(c.where)) }
// Beside each other where the place has room for its longest word and that takes less height, and else below each other.
#let beside(width, gutter) = {
  let rest = width - measure(when-block).width - gutter
  let at(word) = text(weight: 700, size: 1.12em, hyphenate: false, word)
  let longest = calc.max(..c.where.text.split(regex("\s+")).map(word => measure(at(word)).width))
  let row = grid(columns: (auto, 1fr), column-gutter: gutter, align: horizon, when-block, where-block)
  let column = stack(spacing: 0.7em, when-block, where-block)
  let height(body) = measure(block(width: width, body)).height
  if rest >= longest and height(row) <= height(column) { row } else { column }
}
#let people = c.colophon.slice(0, calc.min(3, c.colophon.len()))

#grid(columns: 100%, rows: (auto, auto, 1fr, auto, auto), row-gutter: 11 * u,
  {
    rotate(-2deg, origin: left + horizon, label-box(c.kind, size: calc.max(9pt, 21 * u)))
    h(0.7em)
    status-box(size: calc.max(9pt, 19 * u))
  },
  {
    title-block(inner, tall * (if get(d, "pictureRatio") == none { 0.27 } else { 0.2 }), 92 * u, calc.max(9pt, 22 * u))
    if get(c, "subtitle") != none { v(7 * u, weak: true); text(size: calc.max(9pt, 20 * u), weight: 700, localized(c.subtitle)) }
  },
  cover-image(),
  if get(c, "when") != none or get(c, "where") != none {
    block(width: 100%, stroke: (top: calc.max(2pt, 4 * u) + ink, bottom: calc.max(1.2pt, 2 * u) + ink), inset: (y: 11 * u),
      if get(c, "when") == none or get(c, "where") == none { when-block; where-block } else { layout(place => beside(place.width, 18 * u)) })
  },
  {
    let words = {
      set par(leading: 0.42em)
      if get(c, "summary") != none { block(spacing: 0.6em, localized(c.summary)) }
      set text(size: small)
      for f in c.facts { block(spacing: 0.5em)[#strong(f.label): #localized(f.text)] }
      for f in people { block(spacing: 0.5em)[#strong(f.label): #localized(f.text)] }
      if get(c, "licence") != none { block(spacing: 0.5em)[#strong(d.words.licence): #c.licence.text] }
      if get(c, "picture") != none and get(c.picture, "credit") != none and get(d.files, "picture") != none { block(spacing: 0.5em)[#strong(d.words.picture): #localized(c.picture.credit)] }
    }
    if get(d, "address") == none { words } else {
      grid(columns: (1fr, d.page.qr * 1mm), column-gutter: 12 * u + d.page.qr * 1mm * d.qrBorder, align: (left + top, left + bottom),
        words,
        { set par(leading: 0.3em); qr(d.page.qr * 1mm); v(2 * u, weak: true); block(spacing: 0pt, address(size: small)) })
    }
  },
)
`;
