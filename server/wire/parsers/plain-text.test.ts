// Whole copies, and what each of their lines becomes. The samples are written for this project; their
// people, places and agencies do not exist.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockText } from '#shared/article/text.ts'
import type { Became } from '#shared/wire/api.ts'
import { parsePlainText } from './plain-text.ts'

function parse(copy: string, language = 'de') {
  let ids = 0
  return parsePlainText(copy, { language, newId: () => `id-${++ids}` })
}

const sample = (name: string) => readFileSync(`${import.meta.dirname}/samples/${name}.txt`, 'utf8')

const wordFor = (became: Became) => {
  if ('dropped' in became) return `dropped: ${became.code}`
  const note = became.code ? ` (${became.code})` : ''
  if ('field' in became)
    return `${became.field}${became.index === undefined ? '' : ` ${became.index}`}${note}`
  return `${became.block} ${became.index}${became.also ? ` and ${became.also}` : ''}${note}`
}

/** What each line that is not blank became, in order. */
const outline = ({ report }: ReturnType<typeof parse>) =>
  report.lines.map(({ became }) => wordFor(became))

describe('broken lines without blank lines, German', () => {
  const preview = parse(sample('chain-ferry.de'))
  const { article, embargo } = preview

  it('find their places', () => {
    expect(outline(preview)).toEqual([
      'dropped: transmission-header',
      'topics 0',
      'embargo (embargo-without-year)',
      'headline',
      'standfirst',
      'keyPoints 0',
      'keyPoints 1',
      'bylines 0',
      'paragraph 0 and dateline',
      'paragraph 0',
      'paragraph 0',
      'paragraph 0',
      'crosshead 1',
      'paragraph 2',
      'paragraph 2',
      'paragraph 3',
      'paragraph 3',
      'related 0',
      'credits 0',
      'credits 0',
      'dropped: promotion',
      'rights',
      'source (time-sent)',
    ])
  })

  it('are an article', () => {
    expect(article).toMatchObject({
      headline: 'Wendhafen behält seine Kettenfähre',
      standfirst: 'Rat entscheidet sich nach sechs Stunden gegen die Brücke',
      keyPoints: ['19 zu 14 Stimmen für die Sanierung', 'Neun Wochen Pause vom 11. Januar an'],
      dateline: { place: 'Wendhafen', agency: 'kd', raw: 'Wendhafen (kd) - ' },
      bylines: [{ name: 'Imke Dorrwald', role: '' }],
      topics: [{ name: 'Verkehr' }, { name: 'Kommunen' }],
      related: [{ title: 'Wie die Fähre durch den Nebel findet' }],
      source: {
        agency: 'Küstendienst',
        rightsLine: '(c) Küstendienst 2026. Alle Rechte vorbehalten.',
        pageDate: '232247 Nov 26',
      },
    })
    expect(article.body.map(blockText)).toEqual([
      'Die Kettenfähre über die Ahlte bleibt. Der Rat der Stadt stimmte am Montagabend mit 19 zu 14 Stimmen dafür, das 42 Meter lange Schiff für 2,4 Millionen Euro zu überholen.',
      'Neun Wochen ohne Schiff',
      'Vom 11. Januar an liegt die Fähre auf der Helling am Osterkai. Bis Mitte März fährt alle 20 Minuten ein Bus.',
      '"Von einer Brücke winkt man niemandem zu", sagte Fährmann Jonte Brammkamp.',
    ])
    expect(embargo).toEqual({ until: null, text: 'SPERRFRIST: Dienstag, 24. November, 6.00 Uhr' })
  })
})

describe('broken lines with blank lines and indents, English', () => {
  const preview = parse(sample('mill-street.en'), 'en')

  it('find their places', () => {
    expect(outline(preview)).toEqual([
      'dropped: transmission-header',
      'dropped: urgency',
      'headline',
      'headline',
      'bylines 0',
      'paragraph 0 and dateline',
      'paragraph 0',
      'paragraph 0',
      'paragraph 1',
      'paragraph 1',
      'paragraph 1',
      'paragraph 2',
      'paragraph 2',
      'paragraph 2',
      'crosshead 3',
      'paragraph 4',
      'paragraph 4',
      'related 0',
      'credits 0',
      'credits 0',
      'dropped: end-mark',
    ])
    expect(preview.article.headline).toBe("Mill Street bakers win a year's delay to the tram works")
    expect(preview.article.dateline).toMatchObject({ place: 'Nordufer', isoDate: '--10-09' })
  })
})

describe('a line for each paragraph', () => {
  it('French: dashes around a crosshead, spaced signs, an elided "de"', () => {
    const preview = parse(sample('harbour-bell.fr'), 'fr')
    expect(outline(preview)).toEqual([
      'dropped: urgency',
      'headline',
      'paragraph 0 and dateline',
      'paragraph 1',
      'paragraph 2',
      'crosshead 3',
      'paragraph 4',
      'related 0',
      'paragraph 5',
      'dropped: promotion',
      'credits 0',
      'rights',
      'dropped: initials',
    ])
    expect(preview.article.body.map(blockText)[3]).toBe('Un moule perdu')
    expect(preview.article.related).toMatchObject([{ section: 'Culture' }])
  })

  it('Spanish: standfirst, byline, a dateline that ends in a full stop and a dash', () => {
    const preview = parse(sample('olive-harvest.es'), 'es')
    expect(outline(preview)).toEqual([
      'headline',
      'standfirst',
      'bylines 0',
      'paragraph 0 and dateline',
      'paragraph 1',
      'crosshead 2',
      'paragraph 3',
      'related 0',
      'paragraph 4',
      'credits 0',
    ])
  })

  it('German: an embargo with everything in it, a ruled headline, no dateline', () => {
    const preview = parse(sample('unsigned.de'))
    expect(outline(preview)).toEqual([
      'embargo',
      'headline',
      'dropped: separator',
      'paragraph 0',
      'paragraph 1',
      'paragraph 2',
      'credits 0',
    ])
    expect(preview.embargo?.until).toBe('2026-03-03T05:00:00.000Z')
    expect(preview.article.dateline).toBeNull()
  })

  it('from a web page, without a blank line', () => {
    const preview = parse(sample('page.en'), 'en')
    expect(outline(preview)).toEqual([
      'source',
      'source',
      'headline',
      'source',
      'bylines 0',
      'bylines 0',
      'paragraph 0',
      'paragraph 1',
      'crosshead 2',
      'paragraph 3',
      'bulletList 4',
      'bulletList 4',
      'dropped: promotion',
      'dropped: note-to-editors',
      'dropped: note-to-editors',
      'rights',
    ])
    expect(preview.article.bylines).toMatchObject([{ name: 'Mira Stone', role: 'Staff Reporter' }])
  })

  it('with CRLF, counted like any other lines', () => {
    const preview = parse(sample('second-lock.de'))
    expect(outline(preview)).toEqual([
      'headline',
      'paragraph 0 and dateline',
      'paragraph 1',
      'credits 0',
    ])
    expect(preview.report.lines.map(({ line }) => line)).toEqual([1, 3, 5, 7])
  })
})

describe('short copy', () => {
  it('of one sentence is a headline', () => {
    const { article } = parse(sample('flash.de'))
    expect(article.headline).toBe(
      'EIL: Kettenfähre bei Wendhafen auf Grund gelaufen, niemand verletzt.',
    )
    expect(article.body).toEqual([])
  })

  it('of one sentence stays one when initials follow', () => {
    expect(outline(parse('Fähre liegt fest.\n\nkd id/gv 232247 Nov 26'))).toEqual([
      'headline',
      'source (time-sent)',
    ])
  })

  it('of a headline and a line is both', () => {
    expect(outline(parse('Fähre fällt aus\nDie Kettenfähre fährt heute nicht.'))).toEqual([
      'headline',
      'paragraph 0',
    ])
  })

  it('of one sentence with a dateline is a paragraph', () => {
    const { article } = parse('WENDHAFEN (kd) - Die Fähre liegt fest.')
    expect(article.headline).toBe('')
    expect(article.body).toHaveLength(1)
    expect(article.dateline?.place).toBe('Wendhafen')
  })

  it('of a dateline and nothing else is a dateline', () => {
    expect(outline(parse('Fähre fällt aus\n\nWENDHAFEN (kd) -'))).toEqual(['headline', 'dateline'])
  })
})

describe('above the headline', () => {
  it('a word in capitals is a kicker, with a title below it and a story', () => {
    const copy = 'POLITICS\nCouncil backs second lock\nThe council has backed a second lock.'
    expect(parse(copy, 'en').article).toMatchObject({
      kicker: 'POLITICS',
      headline: 'Council backs second lock',
    })
    expect(outline(parse('FLOOD\n\nThe council has left town.'))).toEqual([
      'headline',
      'paragraph 0',
    ])
  })

  it('a line in brackets says what is new, to editors', () => {
    const copy = '(Adds quote)\nCouncil backs lock\n\nNORDUFER (acw) - It has backed a lock.'
    expect(outline(parse(copy, 'en'))).toEqual([
      'dropped: note-to-editors',
      'headline',
      'paragraph 0 and dateline',
    ])
  })
})

describe('what is in doubt', () => {
  it('gets no headline when its first line is prose', () => {
    const preview = parse(sample('no-headline.en'), 'en')
    expect(preview.article.headline).toBe('')
    expect(outline(preview)).toEqual([
      'paragraph 0',
      'paragraph 0',
      'paragraph 0',
      'paragraph 1',
      'paragraph 1',
    ])
  })

  it('stays a paragraph: one dash is speech, two are points', () => {
    const head = 'Titel\n\nEin erster Satz steht hier.\n\n'
    expect(outline(parse(`${head}- Guten Morgen, sagte er.\n\nEin letzter Satz.`))).toContain(
      'paragraph 1',
    )
    expect(outline(parse(`${head}- eins\n- zwei`))).toEqual([
      'headline',
      'paragraph 0',
      'bulletList 1',
      'bulletList 1',
    ])
  })

  it('stays a paragraph: a short line with no prose after it', () => {
    const copy = 'Titel\n\nEin erster Satz steht hier.\n\nDruck\n\nMehr Druck\n\nKein Ende'
    expect(outline(parse(copy)).slice(2)).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3'])
  })

  it('stays a paragraph: initials in the middle of a story', () => {
    const copy = 'Titel\n\nEin erster Satz steht hier.\n\nund/oder\n\nEin letzter Satz steht hier.'
    expect(outline(parse(copy))[2]).toBe('paragraph 1')
  })

  it('keeps a dateline below a text that may be a standfirst, or not', () => {
    const copy = 'Titel\n\nErster Zusatz\n\nZweiter Zusatz\n\nWENDHAFEN (kd) - Ein Satz steht hier.'
    expect(outline(parse(copy))).toEqual([
      'headline',
      'standfirst',
      'paragraph 0',
      'paragraph 1 and dateline',
    ])
  })

  it('keeps the agency of a byline that the dateline does not name', () => {
    const copy = 'Titel\n\nVon Imke Dorrwald, kd\n\nWENDHAFEN (Seefunk) - Ein Satz steht hier.'
    expect(parse(copy).article).toMatchObject({
      bylines: [{ name: 'Imke Dorrwald', role: 'kd' }],
      source: { agency: 'Seefunk' },
    })
  })

  it('leaves the end of two embargoes to a person', () => {
    const one = 'Sperrfrist: 3. März 2026, 6.00 Uhr MEZ'
    const two = 'Sperrfrist: 4. März 2026, 6.00 Uhr MEZ'
    expect(parse(`${one}\n${two}\nTitel`).embargo).toEqual({ until: null, text: `${one} ${two}` })
    expect(outline(parse(`${one}\n${one}\nTitel`))).toEqual([
      'embargo',
      'dropped: repeated',
      'headline',
    ])
  })
})

describe('the same article', () => {
  const wrap = (line: string, width: number) => {
    const lines = ['']
    for (const word of line.trim().split(' ')) {
      const last = lines.at(-1) ?? ''
      if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    }
    return lines.join('\n')
  }
  const welcome = (language: string) =>
    readFileSync(`${import.meta.dirname}/../samples/welcome.${language}.txt`, 'utf8')

  it.each([
    ['de', welcome('de')],
    ['en', welcome('en')],
    ['fr', sample('harbour-bell.fr')],
    ['es', sample('olive-harvest.es')],
  ])('comes of copy in %s, at whatever width its lines are broken', (language, copy) => {
    const { article } = parse(copy, language)
    for (let width = 48; width <= 90; width++) {
      const broken = copy
        .split('\n')
        .map(line => wrap(line, width))
        .join('\n')
      expect(parse(broken, language).article, `at ${width} columns`).toEqual(article)
    }
  })
})

it('says the same about the same copy', () => {
  expect(parse(sample('chain-ferry.de'))).toEqual(parse(sample('chain-ferry.de')))
})

// A line more costs as much as the one before: what is quadratic does not end in time.
it.each([
  { shape: 'a', size: 2_000_000 },
  { shape: 'A ', size: 2_000_000 },
  { shape: '(', size: 2_000_000 },
  { shape: 'Von ', size: 2_000_000 },
  { shape: '. ', size: 2_000_000 },
  { shape: '1. 1. ', size: 2_000_000 },
  { shape: '(Bericht: Anna Berg;\n', size: 1_000_000 },
  { shape: 'Ab\n\n', size: 400_000 },
  { shape: '- a\n', size: 400_000 },
])(
  'takes much copy in any shape: $size characters of $shape',
  ({ shape, size }) => {
    const copy = shape.repeat(size / shape.length)
    const count = copy.split('\n').filter(line => line.trim() !== '').length
    expect(parse(copy).report.lines).toHaveLength(count)
  },
  30_000,
)
