/** Small pages for a fanzine, and larger ones for reading: a cover, the text, pages for notes, and a last page that says who made it. */
export const zineTemplate = String.raw`
#show: setup
#let pw = d.page.width * 1mm
#let ph = d.page.height * 1mm
#let m = d.page.margin * 1mm
#let inner = pw - 2 * m
#let body-size = d.page.fontSize * 1pt
#let unit = body-size / 10

#set page(width: pw, height: ph, margin: (x: m, top: m, bottom: m + 2.2 * body-size / 2), footer-descent: 0pt, footer: context {
  let n = counter(page).get().first()
  let last = counter(page).final().first()
  if n > 1 and n < last {
    set align(if calc.even(n) { left } else { right })
    box(width: 1.9em, height: 1.35em, fill: ink, align(center + horizon, loud(size: 0.72em, fill: white, str(n))))
  }
})
#set text(size: body-size)
#show: body => breakable(calc.max(12, calc.floor(inner / (0.62 * body-size))), body)
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.75em, width: 100%, breakable: false, sticky: true, {
  pdf.artifact(line(length: 100%, stroke: 2pt + ink))
  v(0.42em, weak: true)
  set par(leading: 0.25em)
  undivided(inner, body-size * 1.5, it.body)
})
#show heading.where(level: 3): it => block(above: 1.15em, below: 0.6em, sticky: true, undivided(inner, body-size * 1.16, it.body))
#show heading.where(level: 4): it => block(above: 1em, below: 0.5em, sticky: true, text(size: body-size, weight: 700, it.body))

// Cover
#page(footer: none, margin: m, grid(
  columns: 100%,
  rows: (auto, auto, 1fr, auto),
  row-gutter: 0.3 * m + 2pt,
  {
    rotate(-2deg, origin: left + horizon, label-box(c.kind, size: calc.max(7pt, inner / 9)))
    h(0.5em)
    status-box(size: calc.max(7pt, inner / 10))
  },
  {
    title-block(inner, ph * 0.34, calc.min(inner / 3.4, 64pt), 12pt)
    if get(c, "subtitle") != none { v(0.35em, weak: true); text(size: calc.max(8pt, inner / 17), weight: 700, localized(c.subtitle)) }
  },
  cover-image(),
  {
    set text(size: calc.max(7pt, inner / 24), weight: 700)
    set par(leading: 0.35em)
    if get(c, "when") != none {
      let parts = (get(c.when, "weekday"), get(c.when, "day"), get(c.when, "month")).filter(part => part != none)
      parts.join(" ")
      if get(c.when, "hours") != none { [ · ]; c.when.hours }
    } else if c.colophon.len() > 0 { c.colophon.first().text.text }
  },
))

// Last page: who made it and under which licence. Credits that have no room there stand before it, as text.
#let qr-side = calc.min(inner * 0.5, 32mm)
#let code = if get(d, "address") != none {
  block(width: 100%, {
    pdf.artifact(line(length: 100%, stroke: 2pt + ink))
    v(0.4em)
    set par(leading: 0.4em)
    grid(columns: (qr-side, 1fr), column-gutter: 0.9em, align: (left, left + horizon),
      qr(qr-side),
      text(size: calc.min(body-size, 9.5pt), { block(below: 0.45em, d.words.more); address(size: 0.92em) }))
  })
}
#let credits = {
  if get(c, "picture") != none and get(c.picture, "credit") != none and get(d.files, "picture") != none { block(spacing: 0.7em, breakable: false)[#strong(d.words.picture) \ #localized(c.picture.credit)] }
  for f in c.colophon { block(spacing: 0.7em, breakable: false)[#strong(f.label) \ #localized(f.text)] }
}
#let licence = if get(c, "licence") != none {
  block(spacing: 0.7em, breakable: false)[#strong(d.words.licence) \ #c.licence.text \ #link(c.licence.url, text(size: 0.88em, web(d.licenceLabel)))]
}
#let last-page(size, body) = {
  set text(size: size)
  set par(leading: 0.42em, spacing: 0.6em)
  body
}
#let ending(with-credits) = {
  heading(level: 2, outlined: false, localized(c.title))
  if with-credits { credits }
  licence
}
// Learnt once, by the first of the layouts: the type in which the last page has room for all, or else for all but the credits.
#if get(d.page, "ending") == none {
  context {
    let room = ph - 2 * m - measure(block(width: inner, code)).height - 3mm
    let fits(size, with-credits) = measure(block(width: inner, last-page(size, ending(with-credits)))).height <= room
    let sizes = (9.5pt, 8.5pt, 7.5pt)
    let whole = sizes.find(size => fits(size, true))
    let rest = if whole == none { sizes.find(size => fits(size, false)) } else { whole }
    [#metadata((credits: whole != none, size: if rest == none { 7 } else { rest / 1pt })) <ending>]
  }
}
#let ending-size = calc.min(body-size, d.page.at("ending", default: (size: 9.5)).size * 1pt)
#let ends-with-credits = d.page.at("ending", default: (credits: true)).credits

// Text
#if get(c, "summary") != none {
  block(below: 1.1em, {
    set par(leading: 0.34em)
    text(font: d.fonts.headings, weight: 800, size: 1.42em, hyphenate: false, localized(c.summary))
  })
}
#let facts = c.attending + c.facts
#if facts.len() > 0 {
  block(below: 1.2em, stroke: (y: 1pt + ink), inset: (y: 0.7em), width: 100%, for f in facts {
    block(spacing: 0.6em, breakable: false)[#text(size: 0.86em, weight: 700, fill: if one-ink { ink } else { second }, f.label) \ #localized(f.text)]
  })
}
#sections(c.sections)
#for day in c.days {
  heading(level: 2, day.title)
  for row in day.rows { for (k, cell) in row.cells.enumerate() { for s in cell {
    block(spacing: 0.95em, breakable: true, {
      block(below: 0.3em, sticky: true, { loud(size: 0.9em, fill: if one-ink { ink } else { accent }, s.hours); if day.places.at(k) != "" { text(size: 0.86em)[ · #day.places.at(k)] } })
      block(below: 0.4em, sticky: true, text(weight: 700, { if get(s, "status") != none { strike(localized(s.title)); [ (#s.status)] } else { localized(s.title) } }))
      if get(s, "summary") != none { par(localized(s.summary)) }
      for detail in s.details { block(spacing: 0.35em, text(size: 0.88em, detail)) }
      if s.doNotRecord { block(spacing: 0.35em, text(size: 0.88em, weight: 700, d.words.doNotRecord)) }
    })
  } } }
}

#if not ends-with-credits { block(above: 1.4em, last-page(calc.min(body-size, 9pt), credits)) }

// Pages for notes
#for k in range(d.page.fillers) {
  pagebreak()
  block(below: 1.2em, loud(size: 1.1em, d.words.notes))
  pdf.artifact({
    let gap = 2.1 * body-size
    let count = calc.floor((ph - 2 * m - 6 * body-size) / gap)
    for n in range(count) { block(spacing: gap, line(length: 100%, stroke: (paint: ink, thickness: 0.5pt, dash: "loosely-dotted"))) }
  })
}

#page(footer: none, margin: m, grid(columns: 100%, rows: (1fr, auto),
  last-page(ending-size, ending(ends-with-credits)),
  code))
`;
