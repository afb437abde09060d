import { describe, expect, it } from 'vitest'
import { BARE_ACCOUNT, type Account, type Event } from '../event.ts'
import type { SourceId } from '../identifier.ts'
import {
  circularReports,
  circularReportsOf,
  type Derivation,
  independentWitnesses,
  onlyWitnessOf,
} from './circular-reporting.ts'

/** Sources by name, each with what it leads back to: `{ b: 'a' }`, `{ c: 'a b' }`. */
const sources = (from: Record<string, string>): Derivation =>
  Object.entries(from).map(([id, parents]) => ({
    id: id as SourceId,
    derivedFrom: parents.split(' ').filter((parent) => parent !== '') as SourceId[],
  }))
const ids = (names: string): SourceId[] => names.split(' ') as SourceId[]

describe('circular reporting', () => {
  it('is two cited sources that lead back to a third', () => {
    expect(circularReports(ids('b c'), sources({ a: '', b: 'a', c: 'a' }))).toEqual([
      { cited: ['b', 'c'], origin: ['a'] },
    ])
  })
  it('is a source cited beside the one it leads back to', () => {
    expect(circularReports(ids('a b'), sources({ a: '', b: 'a' }))).toEqual([{ cited: ['a', 'b'], origin: ['a'] }])
  })
  it('is followed over any number of steps, and the nearest meeting is named', () => {
    const chain = sources({ root: '', wire: 'root', one: 'wire', two: 'via', via: 'wire', other: '' })
    expect(circularReports(ids('one two other'), chain)).toEqual([{ cited: ['one', 'two'], origin: ['wire'] }])
  })
  it('ends in a circle, and names all of it', () => {
    const [report] = circularReports(ids('a b'), sources({ a: 'b', b: 'a' }))
    expect(report).toEqual({ cited: ['a', 'b'], origin: ['a', 'b'] })
    expect(circularReports(ids('a'), sources({ a: 'a' }))).toEqual([])
  })
  it('tells a group of three once, and two groups apart', () => {
    expect(circularReports(ids('a b c'), sources({ x: '', w: 'x', a: 'w', b: 'w', c: 'x' }))).toEqual([
      { cited: ['a', 'b', 'c'], origin: ['x'] },
    ])
    expect(circularReports(ids('a b c'), sources({ x: '', y: '', a: 'x y', b: 'x', c: 'y' }))).toEqual([
      { cited: ['a', 'b'], origin: ['x'] },
      { cited: ['a', 'c'], origin: ['y'] },
    ])
  })
  it('is nothing where sources stand alone, or one is cited twice for two places', () => {
    expect(circularReports(ids('a b'), sources({ a: '', b: '' }))).toEqual([])
    expect(circularReports(ids('a a'), sources({ a: '' }))).toEqual([])
  })
  it('takes a source that is not in the notebook for one that leads nowhere', () => {
    expect(circularReports(ids('a gone'), sources({ a: 'gone' }))).toEqual([{ cited: ['a', 'gone'], origin: ['gone'] }])
  })
})

describe('independent witnesses', () => {
  it.each([
    ['a b', { a: '', b: '' }, 2],
    ['a b', { a: '', b: 'a' }, 1],
    ['a b c', { a: 'x', b: 'x y', c: 'y', x: '', y: '' }, 1],
    ['a b c', { a: 'x', b: '', c: 'x', x: '' }, 2],
  ])('%s of %j are %i', (cited, from, count) => {
    expect(independentWitnesses(ids(cited), sources(from))).toHaveLength(count)
  })
})

const account = (id: string, cited: string, fields: Partial<Account> = {}): Account => ({
  id: id as Account['id'],
  party: null,
  stance: 'claims',
  text: '',
  ...BARE_ACCOUNT,
  citations: ids(cited).map((source) => ({ source, locator: '' })),
  ...fields,
})
const event = (cited: string, ...accounts: Account[]): Event =>
  ({ accounts, citations: ids(cited).map((source) => ({ source, locator: '' })) }) as unknown as Event

describe('an event', () => {
  const derived = sources({ a: '', b: 'a', c: 'a' })
  it('is circular where two sources of one of its facts are, said once', () => {
    expect(circularReportsOf(event('b c', account('one', 'c b')), derived)).toEqual([
      { cited: ['b', 'c'], origin: ['a'] },
    ])
  })
  it('is not circular where each side’s own claim rests on one of them', () => {
    expect(circularReportsOf(event('b', account('one', 'b'), account('two', 'c')), derived)).toEqual([])
  })
  it('is circular where one account bears out another out of the same origin', () => {
    const supported = event(
      'b',
      account('one', 'b'),
      account('two', 'c', { links: [{ account: 'one' as Account['id'], kind: 'supports' }] }),
    )
    expect(circularReportsOf(supported, derived)).toHaveLength(1)
  })
  it('has an only witness where all that is cited leads back to one', () => {
    expect(onlyWitnessOf(event('b', account('one', 'c')), derived)).toEqual(['b', 'c'])
    expect(onlyWitnessOf(event('b', account('one', 'c')), sources({ b: '', c: '' }))).toBeNull()
    expect(onlyWitnessOf({ citations: [], accounts: [] } as unknown as Event, derived)).toBeNull()
  })
})
