import { afterEach, expect, test } from 'vitest'
import {
  commitOpenEdits,
  draftKey,
  giveUpDrafts,
  keepRefusedDraft,
  type OpenEdit,
  refusedDraftOf,
  registerOpenEdit,
  registerSave,
  saveRefusedAgain,
} from './open-edits.ts'

const nothing = (): undefined => undefined
const field = (edit: Partial<OpenEdit>): OpenEdit => ({
  commit: async () => {},
  commitAgain: async () => {},
  giveUp: nothing,
  refused: nothing,
  ...edit,
})

afterEach(giveUpDrafts)

test('every open field is saved, a closed one is not', async () => {
  const saved: string[] = []
  const closeTitle = registerOpenEdit(field({ commit: async () => void saved.push('title') }))
  const closeDate = registerOpenEdit(field({ commit: async () => void saved.push('date') }))
  closeTitle()
  await commitOpenEdits()
  closeDate()
  await commitOpenEdits()
  expect(saved).toEqual(['date'])
})

test('only fields that hold a refused draft are tried again', async () => {
  const tried: string[] = []
  const refused = { draft: 'Kabul', message: 'The disk is full.', recordKey: 'event-1', field: 'Title' }
  const closers = [
    registerOpenEdit(field({ commitAgain: async () => void tried.push('title'), refused: () => refused })),
    registerOpenEdit(field({ commitAgain: async () => void tried.push('place') })),
  ]
  await saveRefusedAgain()
  for (const close of closers) close()
  expect(tried).toEqual(['title'])
})

test('a refused draft waits for its own field of its own record', () => {
  const refused = { draft: '2025-13-40', message: 'There is no month 13.' }
  keepRefusedDraft(draftKey('event-1', 'Date'), refused)
  expect(refusedDraftOf(draftKey('event-1', 'Date'))).toBe(refused)
  expect(refusedDraftOf(draftKey('event-2', 'Date'))).toBeUndefined()
  expect(refusedDraftOf(draftKey('event-1', 'Place'))).toBeUndefined()
  keepRefusedDraft(draftKey('event-1', 'Date'), undefined)
  expect(refusedDraftOf(draftKey('event-1', 'Date'))).toBeUndefined()
})

test('a record that has no name keeps no drafts', () => {
  keepRefusedDraft(undefined, { draft: 'x', message: 'No.' })
  expect(refusedDraftOf(draftKey(undefined, 'Date'))).toBeUndefined()
})

const noMonth = { draft: '2025-13-40', message: 'There is no month 13.' }

test('drafts that were refused are told of, those in open fields once and those that wait as well', async () => {
  const close = registerOpenEdit(field({ refused: () => ({ ...noMonth, recordKey: 'event-1', field: 'Date' }) }))
  keepRefusedDraft(draftKey('event-1', 'Date'), noMonth)
  keepRefusedDraft(draftKey('event-2', 'Place'), { draft: 'x', message: 'Too short.' })
  expect(await commitOpenEdits()).toEqual([
    { ...noMonth, recordKey: 'event-1', field: 'Date' },
    { draft: 'x', message: 'Too short.', recordKey: 'event-2', field: 'Place' },
  ])
  close()
})

test('a save that the store has not answered yet is waited for, and its refusal told of', async () => {
  let answer = nothing as () => void
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  registerSave(answered.then(() => keepRefusedDraft(draftKey('event-1', 'Date'), noMonth)))
  const left = commitOpenEdits()
  answer()
  expect(await left).toEqual([{ ...noMonth, recordKey: 'event-1', field: 'Date' }])
})

test('drafts that are given up are gone from the fields and from those that wait', async () => {
  let isOpen = true
  const close = registerOpenEdit(field({ giveUp: () => void (isOpen = false) }))
  keepRefusedDraft(draftKey('event-1', 'Date'), noMonth)
  giveUpDrafts()
  expect(isOpen).toBe(false)
  expect(await commitOpenEdits()).toEqual([])
  close()
})
