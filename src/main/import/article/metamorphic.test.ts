import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ArticleProposals, Proposal } from '#shared/domain/import/proposal.ts'
import { htmlText } from './read/html-text.ts'
import { readProposals } from './read-proposals.ts'
import { DISGUISES, pageOf } from './testing/disguises.ts'

const TEXTS = [
  'wire-istanbul.txt',
  'explainer-preah-vihear.txt',
  'qa-goma.txt',
  'transcript-pristina.txt',
  'cable-jeddah.txt',
  'communique-tbilisi.txt',
]
const textOf = (name: string): string => readFileSync(new URL(`testing/texts/${name}`, import.meta.url), 'utf8')

/** What a proposal says, without the quotation marks and spaces that a disguise may change. */
function gist({ kind, record }: Proposal): string {
  const { name, title, role, isHead, date, type, standing, stated } = record as Readonly<Record<string, unknown>>
  return [kind, name, title, role, isHead, date, type, standing, stated]
    .filter((part): part is string | boolean => typeof part === 'string' || typeof part === 'boolean')
    .join(' | ')
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/\s*(?:—|–|--)\s*/gu, ' - ')
    .replaceAll(/\s+/gu, ' ')
}

const read = (text: string): ArticleProposals =>
  readProposals(text, { articleDate: '', title: '', hash: '', notebook: null })
const gistsOf = (text: string): string[] => read(text).proposals.map(gist).sort()

describe.each(TEXTS)('%s yields the same', (name) => {
  const text = textOf(name)
  const plain = gistsOf(text)

  test.each(Object.keys(DISGUISES))('with %s', (disguise) => {
    expect(gistsOf(DISGUISES[disguise]!(text))).toEqual(plain)
  })

  test('from a saved page with a menu, a side column and a footer', () => {
    expect(gistsOf(htmlText(pageOf(text)).text)).toEqual(plain)
  })

  test('with its title in capitals', () => {
    const [title = '', ...rest] = text.split('\n')
    expect(gistsOf([title.toUpperCase(), ...rest].join('\n'))).toEqual(plain)
  })
})

test('a report in one paragraph yields what it yields in several', () => {
  const text = textOf('wire-istanbul.txt')
  const [title = '', ...rest] = text.trim().split('\n')
  expect(gistsOf(`${title}\n${rest.join(' ')}`)).toEqual(gistsOf(text))
})

test('a text and its own plain text are read alike', () => {
  const once = read(DISGUISES['lines broken at 72 columns, with empty lines']!(textOf('qa-goma.txt'))).text
  expect(read(once).text).toBe(once)
})
