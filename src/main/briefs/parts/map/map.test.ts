import type { CanvasElement } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { projectFor } from '#shared/domain/audience-projection.ts'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Event, PlacePrecision } from '#shared/domain/event.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { BRIEF_LANGUAGES } from '#shared/domain/values/brief-language.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { closedDefinition } from '../../closed-definition.ts'
import { briefDefinition } from '../../documents/brief-definition.ts'
import { withoutRawRows } from '../../raw-rows.ts'
import { makeBrief } from '../../set-brief.ts'
import { readBlocks } from '../../structure/read-blocks.ts'
import { tagOf } from '../../structure/tag.ts'
import { nodesOf, textsOf, wholeText } from '../../testing/definition.ts'
import { AS_OF, dohaNotebook } from '../../testing/notebooks.ts'
import { PdfFile } from '../../testing/pdf-file.ts'
import { pagesOf } from '../../testing/pdf-content.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { structureFaults } from '../../testing/structure-faults.ts'
import { fontFiles } from '../../text/fonts.ts'
import { mm, pageFrames } from '../../theme/paper.ts'
import { extentShapes } from './map-shapes.ts'

const WIDTH = pageFrames('A4').portrait.inner
const optionsOf = (notebook: Notebook, change: Partial<BriefOptions> = {}): BriefOptions => ({
  ...defaultBriefOptions(notebook, AS_OF),
  type: 'chronology',
  ...change,
})
const define = (notebook: Notebook = dohaNotebook(), change: Partial<BriefOptions> = {}) =>
  briefDefinition(notebook, optionsOf(notebook, change))

/** The figure of the map, by what it says in words. */
const mapIn = (content: unknown) =>
  [...nodesOf(content)].find((node) => {
    const tag = tagOf(node)
    return tag?.as === 'figure' && /^(?:Map|خريطة)/u.test(tag.alt)
  })
const shapesIn = (content: unknown): CanvasElement[] =>
  [...nodesOf((mapIn(content)!['stack'] as unknown[])[0])].flatMap(({ canvas }) => (canvas ?? []) as CanvasElement[])
const placed = (id: string, latitude: number, longitude: number, change: Partial<Event> = {}): Event => ({
  ...dohaNotebook().events[1]!,
  ...{ id: id as Event['id'], title: `Event ${id}`, accounts: [], citations: [] },
  place: { name: `Place ${id}`, nativeName: null, coordinates: { latitude, longitude }, precision: 'locality' },
  ...change,
})
const withEvents = (...events: Event[]): Notebook => ({ ...dohaNotebook(), events })

describe('the map of a chronology', () => {
  it('says in words how many events and places are on it, and what it does not say', () => {
    const { content } = define()
    expect(tagOf(mapIn(content))).toMatchObject({ alt: expect.stringContaining('8 events at 4 places') })
    expect(wholeText(content)).toContain('The map implies no position on any boundary or on the status of any area.')
    expect(wholeText(content)).toContain('9 events have no place that can be drawn.')
  })

  it('gives each place a number, by which the list and the chronology name it', () => {
    const { blocks } = readBlocks(define().content, 'ltr')
    const list = blocks.find((block) => block.kind === 'list' && block.isNumbered)
    const said = list?.kind === 'list' ? list.items.map(({ label, blocks: own }) => `${label} ${wordsOf(own)}`) : []
    expect(said).toEqual([
      '1 North Waziristan, Pakistan',
      '2 Paktika province, Afghanistan',
      '3 Islamabad',
      '4 Doha, Qatar\u20025 events',
    ])
    const rows = textsOf(define().content).join('')
    expect(rows).toMatch(/Suicide attack in North Waziristan.*?1\u2002North Waziristan, Pakistan/u)
    expect(rows).toMatch(/Pakistan’s delegation arrives in Doha.*?4\u2002Doha, Qatar/u)
  })

  it('is drawn within its frame: land, dashed boundaries in dispute, the signs', () => {
    const shapes = shapesIn(define().content)
    const points = shapes.flatMap((shape) => (shape.type === 'polyline' ? shape.points : []))
    expect(points.length).toBeGreaterThan(500)
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(-0.01)
      expect(x).toBeLessThanOrEqual(WIDTH + 0.01)
      expect(y).toBeGreaterThanOrEqual(-0.01)
      expect(y).toBeLessThanOrEqual(mm(64) + 0.01)
    }
    expect(shapes.some((shape) => shape.type === 'polyline' && shape.color === '#efece3')).toBe(true)
    expect(shapes.some((shape) => shape.type === 'polyline' && shape.dash?.length === 2.4)).toBe(true)
    // The province that is known no closer.
    expect(shapes.filter(({ type }) => type === 'ellipse')).toHaveLength(1)
  })

  it('keeps west on the left where pages are from the right: what the mirror turns is drawn turned', () => {
    const [left, right] = [shapesIn(define().content), shapesIn(define(dohaNotebook(), { language: 'ar' }).content)]
    expect(right).toHaveLength(left.length)
    for (const [nth, shape] of left.entries()) {
      const other = right[nth]!
      if (shape.type !== 'polyline' || other.type !== 'polyline') continue
      expect(other.points.map(({ x }) => WIDTH - x)).toEqual(
        shape.points.map(({ x }) => expect.closeTo(x, 6) as number),
      )
    }
  })

  it('is not there where it is not wanted or nothing can stand on it, and neither are its numbers', () => {
    for (const { content } of [
      define(dohaNotebook(), { drawings: ['timeline'] }),
      define(withEvents(placed('far', 0, 0, { place: null }))),
      define(withEvents(placed('vague', 0, 0, { place: { ...placed('vague', 0, 0).place!, precision: 'unknown' } }))),
    ]) {
      expect(mapIn(content)).toBeUndefined()
      expect(wholeText(content)).not.toContain('implies no position')
      expect(wholeText(content)).not.toMatch(/\b1 (?:North Waziristan|Place)/u)
    }
    expect(wholeText(define(dohaNotebook(), { drawings: ['map'] }).content)).not.toContain('Solid bar')
  })

  it('stands in the position brief where the chronology does, and not without it', () => {
    const position = { type: 'position' } as const
    expect(mapIn(define(dohaNotebook(), position).content)).toBeDefined()
    expect(mapIn(define(dohaNotebook(), { ...position, sections: ['situation'] }).content)).toBeUndefined()
  })
})

describe('a place that is known only so far', () => {
  const REMARK = sayIn('en')('brief.map-extent')
  const known = (id: string, latitude: number, longitude: number, precision: PlacePrecision): Event => {
    const event = placed(id, latitude, longitude)
    return { ...event, place: { ...event.place!, precision } }
  }
  const circlesIn = (content: unknown) =>
    shapesIn(content).filter(
      (shape) => (shape.type === 'ellipse' || shape.type === 'polyline') && shape.dash?.length === 0.6,
    )

  it('has its circle within the frame, however wide it is and however near to the edge', () => {
    for (const events of [
      [known('region', 34, 69, 'region')],
      [known('country', 64, 26, 'country')],
      [known('south', 31, 65, 'province'), known('north', 34.5, 69.2, 'province')],
      [placed('town', 33.7, 73), known('edge', 31, 64, 'region')],
    ]) {
      const { content } = define(withEvents(...events))
      const vague = events.filter(({ place }) => place!.precision !== 'locality')
      expect(circlesIn(content)).toHaveLength(vague.length)
      for (const shape of circlesIn(content)) {
        if (shape.type !== 'ellipse') throw new Error('A circle was cut that would have fitted.')
        expect(Math.min(shape.x, WIDTH - shape.x)).toBeGreaterThan(shape.r1)
        expect(Math.min(shape.y, mm(64) - shape.y)).toBeGreaterThan(shape.r1)
      }
      expect(wholeText(content)).toContain(REMARK)
    }
  })

  it('has no circle, and no remark on one, where its sign would hide it', () => {
    const { content } = define(withEvents(placed('west', 40, -120), known('district', 34, 69, 'district')))
    expect(circlesIn(content)).toEqual([])
    expect(wholeText(content)).not.toContain(REMARK)
  })

  it('has what of its circle lies in the frame where not all of it can', () => {
    const cut = extentShapes(10, 50, 30, { width: 100, height: 60 })
    const points = cut.flatMap((shape) => (shape.type === 'polyline' ? shape.points : []))
    expect(points.length).toBeGreaterThan(60)
    for (const { x, y } of points) {
      expect(Math.hypot(x - 10, y - 50)).toBeCloseTo(30, 6)
      expect(Math.min(x, 100 - x, y, 60 - y)).toBeGreaterThanOrEqual(0)
    }
    // No line leads across from where it leaves the frame to where it comes back.
    for (const shape of cut)
      if (shape.type === 'polyline')
        for (const [at, { x, y }] of shape.points.slice(1).entries())
          expect(Math.hypot(x - shape.points[at]!.x, y - shape.points[at]!.y)).toBeLessThan(2)
  })
})

describe('what is not in the brief', () => {
  const near = placed('near', 34, 69)
  const far = placed('far', -33.9, 18.4)
  const shown = (notebook: Notebook, change: Partial<BriefOptions> = {}) => shapesIn(define(notebook, change).content)
  const alone = shown(withEvents(near))

  it('has no part in the map, neither as a sign nor in what of the world is shown: left out by hand or not chosen', () => {
    expect(shown(withEvents(near, far))).not.toEqual(alone)
    expect(shown(withEvents(near, far), { leftOut: ['far'] })).toEqual(alone)
    expect(shown(withEvents(near, far), { events: [near.id] })).toEqual(alone)
  })

  it('above the audience', () => {
    const notebook = withEvents({ ...near, marking: 'TLP:CLEAR' }, { ...far, marking: 'TLP:RED' })
    const given = projectFor(notebook, 'public', 'Talks')
    expect(shown(given, { audience: 'public' })).toEqual(alone)
  })

  it('raw rows of ACLED: their figures stand in the chronology and nowhere on the map', () => {
    const row = { ...far, dataset: { name: 'acled', id: 'far', release: '1' } as const }
    const notebook = withEvents(near, row)
    const cut = withoutRawRows(notebook, optionsOf(notebook))
    expect(shapesIn(briefDefinition(cut.notebook, cut.options).content)).toEqual(alone)
    expect(wholeText(briefDefinition(cut.notebook, cut.options).content)).not.toContain('Place far')
  })
})

describe('many places', () => {
  const spread = Array.from({ length: 400 }, (_, nth) =>
    placed(String(nth), -50 + (nth % 20) * 6, -170 + Math.floor(nth / 20) * 17),
  )
  it('become at most as many numbers as there is room for, and every event has one', () => {
    const { content } = define(withEvents(...spread))
    const alt = tagOf(mapIn(content))
    expect(alt).toMatchObject({ alt: expect.stringMatching(/^Map with 400 events at (?:[12]?\d|3[0-6]) places/u) })
    const { blocks } = readBlocks(content, 'ltr')
    const list = blocks.find((block) => block.kind === 'list' && block.isNumbered)
    const counts = list?.kind === 'list' ? list.items.map(({ blocks: own }) => /(\d+) events/u.exec(wordsOf(own))) : []
    expect(counts.reduce((sum, found) => sum + Number(found?.[1] ?? 1), 0)).toBe(400)
  })
})

describe('the words of the map', () => {
  it.each(BRIEF_LANGUAGES)('say in %s that it implies no position', (language) => {
    const { content } = define(dohaNotebook(), { language })
    expect(wholeText(content)).toContain(sayIn(language)('brief.map-no-position'))
  })
  it('ask for nothing that a closed definition refuses, whatever a place is called', () => {
    const named = placed('x', 34, 69)
    const hostile = { ...named, place: { ...named.place!, name: '<svg onload="x">&amp;\u202Eevil' } }
    const definition = define(withEvents(hostile))
    expect(() => closedDefinition(definition)).not.toThrow()
    expect(wholeText(definition.content)).toContain('<svg onload="x">&amp;[U+202E]evil')
  })
})

describe('the map printed', () => {
  it.each(['en', 'ur', 'zh'] as const)(
    'is paths and real text on the page, tagged as one figure, in %s',
    async (language) => {
      const notebook = dohaNotebook()
      const { bytes } = await makeBrief(notebook, optionsOf(notebook, { language }), { fonts: fontFiles() })
      const file = new PdfFile(bytes)
      const [first] = pagesOf(file)
      const stream = file.get(first!.page['Contents']) as { readonly data: Uint8Array }
      const drawn = Buffer.from(stream.data).toString('latin1')
      // Filled and stroked outlines of many corners: land. Dashed ones: boundaries in dispute.
      expect([...drawn.matchAll(/(?:[-\d.]+ [-\d.]+ l ){40,}h B/gu)].length).toBeGreaterThan(0)
      expect([...drawn.matchAll(/\[2\.4 1\.6\] 0 d /gu)].length).toBeGreaterThan(2)
      expect(structureFaults(bytes)).toEqual([])
      const { pages } = await readPdf(bytes)
      expect(pages[0]!.text).toContain(language === 'ur' ? 'Paktika' : 'Paktika province, Afghanistan')
    },
  )
})

const wordsOf = (blocks: readonly unknown[]): string =>
  blocks
    .flatMap((block) => ((block as { runs?: readonly { readonly text: string }[] }).runs ?? []).map(({ text }) => text))
    .join('')
