import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '../event.ts'
import { datedSpan } from './dated-span.ts'
import type { TimelineItem } from './timeline-item.ts'
import type { Bar } from './lane-bars.ts'
import { labelTrack, type LabelStyle } from './lane-labels.ts'
import { densityColumns, layLane } from './lane-layout.ts'
import type { TimeScale } from './time-scale.ts'

const scale: TimeScale = { first: Date.parse('2025-10-13'), last: Date.parse('2025-10-21'), width: 800 }
const style: LabelStyle = {
  rem: 16,
  labelOf: ({ items }) => (items.length === 1 ? items[0]!.event.title : `${items.length} events`),
  widthOf: (text) => text.length * 7,
}

let nth = 0
const item = (date: string, title = 'Strikes', standing = 'reported'): TimelineItem => ({
  event: { id: `e${nth++}`, title, standing } as unknown as Event,
  span: datedSpan(date)!,
  lane: 'violence',
})

const tracksOf = (items: TimelineItem[], most = 3): readonly (readonly Bar[])[] => {
  const layout = layLane(items, scale, style, most)
  return layout.kind === 'tracks' ? layout.tracks : []
}
const spans = (tracks: readonly (readonly Bar[])[]) => tracks.map((bars) => bars.map(({ from, to }) => [from, to]))

describe('a lane', () => {
  it('puts what does not touch, words and all, into one track', () => {
    expect(spans(tracksOf([item('2025-10-13'), item('2025-10-16')]))).toEqual([
      [
        [0, 100],
        [300, 400],
      ],
    ])
  })

  it('puts what overlaps into several', () => {
    expect(tracksOf([item('2025-10-13/2025-10-18'), item('2025-10-15')])).toHaveLength(2)
  })

  it('draws those of the same span as one bar when they would fill it', () => {
    const tracks = tracksOf([...Array.from({ length: 5 }, () => item('2025-10-18')), item('2025-10-13')])
    expect(
      tracks
        .flat()
        .map(({ items }) => items.length)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 5])
  })

  it('keeps a planned event apart from a reported one of the same span', () => {
    const tracks = tracksOf(
      Array.from({ length: 6 }, (_, i) => item('2025-10-18', 'Talks', i % 2 ? 'planned' : 'reported')),
    )
    expect(
      tracks
        .flat()
        .map(({ isPlanned }) => Number(isPlanned))
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1])
  })

  it('becomes columns when its tracks do not hold it', () => {
    const layout = layLane(
      Array.from({ length: 60 }, (_, i) =>
        item(`2025-10-15T${String(i % 24).padStart(2, '0')}:${String(i).padStart(2, '0')}/2025-10-19`),
      ),
      scale,
      style,
      3,
    )
    expect(layout.kind).toBe('density')
  })

  it('leaves out what lies outside the picture, and cuts what goes beyond its edges', () => {
    const [[bar] = []] = tracksOf([item('2025-09-01/2025-10-14'), item('2025-09-01'), item('2025-11-01')])
    expect(bar).toMatchObject({ from: 0, to: 200, isCutBefore: true, isCutAfter: false })
  })

  it('marks the part that a date vouches for', () => {
    const [[bar] = []] = tracksOf([item('2025-10-14~/2025-10-17')])
    expect(bar).toMatchObject({ from: 100, to: 500, surely: [200, 500] })
  })

  it('draws a moment wide enough to be pressed, also at the very end', () => {
    const [[bar] = []] = tracksOf([item('2025-10-20T23:59')])
    expect(bar!.to - bar!.from).toBeGreaterThanOrEqual(8)
    expect(bar!.to).toBeLessThanOrEqual(800)
  })
})

describe('the words of a track', () => {
  const labels = (items: TimelineItem[], most = 3) => {
    const [bars = []] = tracksOf(items, most)
    return labelTrack(bars, -1, 800, style).map(({ label }) => label && [label.side, label.width])
  }

  it('stand across a bar that has room, else after it, else before it', () => {
    expect(labels([item('2025-10-13/2025-10-16')])).toEqual([['over', 49]])
    expect(labels([item('2025-10-14T10:00')])).toEqual([['after', 49]])
    expect(labels([item('2025-10-20T23:00')])).toEqual([['before', 49]])
  })

  it('are cut to the room there is', () => {
    const long = 'A very long title that has no end and goes on and on over all of the days'
    const [label] = labels([item('2025-10-13T00:00', long), item('2025-10-14T12:00', long)], 1)
    expect(label?.[0]).toBe('after')
    expect(label?.[1]).toBeGreaterThan(100)
    expect(label?.[1]).toBeLessThan(142)
  })

  it('are given to the selected bar before its neighbours', () => {
    const crowded = [
      item('2025-10-13T00:00', 'a'.repeat(18)),
      item('2025-10-14T10:00', 'b'.repeat(18)),
      item('2025-10-14T14:00/2025-10-20'),
    ]
    const [track = []] = tracksOf(crowded, 1)
    const has = (first: number) => labelTrack(track, first, 800, style).map(({ label }) => label !== null)
    expect(has(-1)).toEqual([true, false, true])
    expect(has(1)).toEqual([false, true, true])
  })

  it('never run into anything, whatever stands in the track', () => {
    const minute = fc.integer({ min: 0, max: 8 * 1440 - 1 })
    const events = fc.array(fc.record({ at: minute, title: fc.string({ minLength: 1, maxLength: 60 }) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(events, fc.integer({ min: -1, max: 5 }), (list, first) => {
        const items = list.map(({ at, title }) =>
          item(new Date(scale.first + at * 60_000).toISOString().slice(0, 16), title),
        )
        for (const bars of tracksOf(items)) {
          let end = 0
          for (const { from, to, label } of labelTrack(bars, first, scale.width, style)) {
            const start = label?.side === 'before' ? from - label.width : from
            expect(start).toBeGreaterThanOrEqual(end)
            end = label?.side === 'after' ? to + label.width : to
          }
          expect(end).toBeLessThanOrEqual(scale.width)
        }
      }),
    )
  })
})

describe('the columns of a crowded lane', () => {
  it('tell how many can have happened in each, over the fullest', () => {
    const columns = densityColumns(
      [item('2025-10-13'), item('2025-10-13'), item('2025-10-14'), item('2025-10-20/..')],
      scale,
    )
    expect(columns).toHaveLength(400)
    expect([columns[0], columns[49], columns[50], columns[100], columns[399]]).toEqual([1, 1, 0.5, 0, 0.5])
  })
})
