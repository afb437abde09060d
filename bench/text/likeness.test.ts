import { expect, it } from 'vitest'
import { inkFound } from './likeness.ts'
import type { GreyPage } from './raster.ts'

/** A picture from rows of dots: `#` is ink. */
function picture(...rows: string[]): GreyPage {
  const dots = rows.join('')
  return { width: rows[0]!.length, height: rows.length, grey: Uint8Array.from(dots, (dot) => (dot === '#' ? 0 : 255)) }
}

it.each([
  ['two dots away is the same place', ['#......'], ['..#....'], 1],
  ['three dots away is another', ['#......'], ['...#...'], 0],
  ['what only the other has does not count', ['#......'], ['#######'], 1],
  ['a word that is missing counts by its ink', ['##...##'], ['##.....'], 0.5],
  ['an empty picture lacks nothing', ['.......'], ['#......'], 1],
])('%s', (_, theirs, ours, share) => expect(inkFound(picture(...theirs), picture(...ours))).toBe(share))
