import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NOTE_OF_OURS } from '#shared/domain/annotation.ts'
import { BARE_ACCOUNT } from '#shared/domain/event.ts'
import { notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { brokenReferences } from '#shared/domain/references.ts'
import { NO_RECORD_KEPT } from '#shared/domain/session.ts'
import type { Migration } from './migration.ts'
import { migrate, MIGRATIONS } from './registry.ts'

const oldNotebook = (version: number): Record<string, unknown[]> =>
  JSON.parse(readFileSync(new URL(`./fixtures/notebook-v${version}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown[]
  >

const OLD_VERSIONS = Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 1)

test('there is one step from every old version, in order', () => {
  expect(MIGRATIONS.map(({ from }) => from)).toEqual(OLD_VERSIONS)
})

test('a kept notebook of every old version becomes a whole one of today, and every step is used', () => {
  const called = new Set<Migration>()
  const watched = MIGRATIONS.map((step) => ({
    ...step,
    migrate: (value: unknown) => {
      called.add(step)
      return step.migrate(value)
    },
  }))
  for (const version of OLD_VERSIONS) {
    const checked = notebook.parse(migrate(oldNotebook(version), version, SCHEMA_VERSION, watched))
    expect(brokenReferences(checked)).toEqual({ dangling: [], doubled: [] })
  }
  expect([...called]).toEqual(MIGRATIONS)
})

test('a step that is missing is an error, not a notebook left as it was', () => {
  expect(() => migrate({}, 1, 2, [])).toThrow('version 1')
})

describe('accounts of an event', () => {
  const before = oldNotebook(1)
  const after = notebook.parse(migrate(before, 1))

  test('who claimed and who disputed become accounts without words', () => {
    const blamed = after.events.find(({ title }) => title.startsWith('Islamabad blames'))
    const wordless = { ...BARE_ACCOUNT, text: '' }
    expect(blamed?.accounts).toEqual([
      { id: 'account-1', party: 'pk', stance: 'claims', ...wordless },
      { id: 'account-2', party: 'at', stance: 'disputes', ...wordless },
    ])
    expect(after.events.at(-1)?.accounts).toEqual([])
  })

  test('a head is a head still', () => {
    const heads = (before['delegates'] as { id: string; head: boolean }[]).filter(({ head }) => head)
    expect(after.delegates.filter(({ isHead }) => isHead).map(({ id }) => id)).toEqual(heads.map(({ id }) => id))
    expect(heads.length).toBeGreaterThan(0)
  })

  test('the notebook it is given stays as it was', () => {
    expect(before).toEqual(oldNotebook(1))
  })

  test('what is not of version 1 is refused', () => {
    expect(() => migrate({ ...before, events: [{ title: 'no lists' }] }, 1)).toThrow('claimedBy')
  })
})

describe('places and tones of their own', () => {
  const before = oldNotebook(2) as unknown as {
    parties: { id: string; order: number; role: string }[]
    positions: { party: string; place: number | null }[]
  }
  const after = notebook.parse(migrate(before, 2))

  test('a place keeps the sides it was judged between, by the seating it was judged in', () => {
    expect(before.positions.map(({ place }) => place)).toEqual([20, 75, null])
    expect(after.positions.map(({ place, placeFrom, placeTo }) => [place, placeFrom, placeTo])).toEqual([
      [20, 'at', 'pk'],
      [75, 'at', 'pk'],
      [null, null, null],
    ])
  })

  test('each party keeps the colour of its seat', () => {
    expect(after.parties.map(({ id, tone }) => [id, tone])).toEqual([
      ['pk', 1],
      ['at', 0],
      ['qa', 2],
    ])
  })

  test('a place without two sides to be judged between goes', () => {
    const alone = { ...before, parties: before.parties.map((party) => ({ ...party, role: 'mediator' })) }
    expect(notebook.parse(migrate(alone, 2)).positions.map(({ place }) => place)).toEqual([null, null, null])
  })
})

describe('the record of a session', () => {
  const before = oldNotebook(3)
  const after = notebook.parse(migrate(before, 3))

  test('a session keeps its plan, and its record starts out empty', () => {
    const [planned] = before['sessions'] as object[]
    expect(after.sessions).toEqual([{ ...planned, ...NO_RECORD_KEPT }])
  })
})

describe('claims and where they come from', () => {
  const before = oldNotebook(4)
  const after = notebook.parse(migrate(before, 4))

  test('accounts keep their words and can be told apart, ungraded and uncounted', () => {
    const old = (before['events'] as { accounts: object[] }[]).map(({ accounts }) => accounts)
    expect(old.flat().length).toBeGreaterThan(0)
    expect(after.events.map(({ accounts }) => accounts)).toEqual(
      old.map((accounts) => accounts.map((account, at) => ({ ...BARE_ACCOUNT, id: `account-${at + 1}`, ...account }))),
    )
  })

  test('notes are open and ours, sessions and events came from nowhere', () => {
    expect(after.annotations).toEqual((before['annotations'] as object[]).map((note) => ({ ...note, ...NOTE_OF_OURS })))
    expect(after.annotations.length).toBeGreaterThan(0)
    expect(
      new Set([...after.events.map(({ dataset }) => dataset), ...after.sessions.map(({ calendar }) => calendar)]),
    ).toEqual(new Set([null]))
  })
})
