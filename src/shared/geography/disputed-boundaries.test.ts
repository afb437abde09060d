import { expect, test } from 'vitest'
import { readBoundaries, type World } from './boundaries.ts'
import { boundaryRuns } from './disputed-boundaries.ts'

test('a boundary disputed on its whole length is one dashed run, whichever side is named first', () => {
  const line = [
    [60.8, 29.9],
    [74.5, 37],
  ]
  expect(boundaryRuns('Pakistan', 'Afghanistan', line)).toEqual([{ line, isDisputed: true }])
  expect(boundaryRuns('Afghanistan', 'Pakistan', line)).toEqual([{ line, isDisputed: true }])
  expect(boundaryRuns('France', 'Spain', line)).toEqual([{ line, isDisputed: false }])
})

test('the line between India and Pakistan is dashed in Kashmir alone, and its runs meet', () => {
  const [south, border, north] = [
    [70, 27],
    [74.6, 31],
    [75, 33],
  ] as const
  expect(boundaryRuns('India', 'Pakistan', [south, border, north])).toEqual([
    { line: [south, border], isDisputed: false },
    { line: [border, north], isDisputed: true },
  ])
})

test('every dispute of the list is found in the map data', async () => {
  const { default: world } = await import('world-atlas/countries-50m.json')
  const { disputed, pairs } = readBoundaries(world as unknown as World)
  expect([...pairs].toSorted()).toEqual([
    'Afghanistan|Pakistan',
    'China|India',
    'China|Pakistan',
    'China|Siachen Glacier',
    'Cyprus|N. Cyprus',
    'Egypt|Sudan',
    'Guyana|Venezuela',
    'India|Pakistan',
    'India|Siachen Glacier',
    'Israel|Lebanon',
    'Israel|Palestine',
    'Israel|Syria',
    'Kenya|S. Sudan',
    'Kosovo|Serbia',
    'Morocco|W. Sahara',
    'North Korea|South Korea',
    'Pakistan|Siachen Glacier',
    'Russia|Ukraine',
    'S. Sudan|Sudan',
    'Somalia|Somaliland',
  ])
  expect(disputed.every((line) => line.length > 1)).toBe(true)
})
