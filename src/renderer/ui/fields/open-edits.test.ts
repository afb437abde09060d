import { expect, test } from 'vitest'
import { commitOpenEdits, draftKey, keepRefusedDraft, refusedDraftOf, registerOpenEdit } from './open-edits.ts'

test('every open field is saved, a closed one is not', async () => {
  const saved: string[] = []
  const closeTitle = registerOpenEdit(async () => void saved.push('title'))
  const closeDate = registerOpenEdit(async () => void saved.push('date'))
  closeTitle()
  await commitOpenEdits()
  closeDate()
  await commitOpenEdits()
  expect(saved).toEqual(['date'])
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
