import { expect, test } from 'vitest'
import { begin, commit, reading, reopen, settle, type, type EditState } from './edit-state.ts'

const anything = (): undefined => undefined
const noMonth13 = (draft: string): string | undefined => (draft.includes('-13-') ? 'There is no month 13.' : undefined)
const opened = (value: string, draft: string): EditState => type(begin(reading, value), draft)

test('leaving a field as it was saves nothing', () => {
  expect(commit(opened('Doha', 'Doha'), anything)).toEqual({ kind: 'nothing', next: reading })
})

test('typing something and back again saves nothing', () => {
  expect(commit(type(opened('Doha', 'Kabul'), 'Doha'), anything).kind).toBe('nothing')
})

test('a changed draft goes to the store and, once taken, is read', () => {
  const step = commit(opened('Doha', 'Kabul'), anything)
  expect(step).toMatchObject({ kind: 'save', draft: 'Kabul', next: { phase: 'saving' } })
  expect(settle(step.next, 'Kabul', undefined)).toEqual(reading)
})

test('a draft that does not hold stays open with its sentence, and is not tried again unchanged', () => {
  const step = commit(opened('2025-10', '2025-13-40'), noMonth13)
  expect(step.kind).toBe('refuse')
  expect(step.next).toMatchObject({ phase: 'open', draft: '2025-13-40', refused: { message: 'There is no month 13.' } })
  expect(commit(step.next, anything)).toEqual({ kind: 'nothing', next: step.next })
})

test('the sentence stays while the draft is put right, and the new draft is tried', () => {
  const refused = commit(opened('', '2025-13-40'), noMonth13).next
  const corrected = type(refused, '2025-10-17')
  expect(corrected).toMatchObject({ refused: { message: 'There is no month 13.' } })
  expect(commit(corrected, noMonth13)).toMatchObject({ kind: 'save', draft: '2025-10-17' })
})

test('a refusal by the store opens the field on the refused draft, with the base that Esc restores', () => {
  const saving = commit(opened('Doha', 'x'), anything).next
  expect(settle(saving, 'x', { message: 'Too short.' })).toEqual({
    phase: 'open',
    base: 'Doha',
    draft: 'x',
    refused: { draft: 'x', message: 'Too short.' },
  })
})

test('a draft that the store refused is handed to it again when that is asked for, and not by leaving the field', () => {
  const refused = settle(commit(opened('Doha', 'Kabul'), anything).next, 'Kabul', { message: 'The disk is full.' })
  expect(commit(refused, anything)).toEqual({ kind: 'nothing', next: refused })
  expect(commit(refused, anything, true)).toMatchObject({ kind: 'save', draft: 'Kabul' })
})

test('a late answer does not take away what has been begun meanwhile', () => {
  const saving = commit(opened('Doha', 'Kabul'), anything).next
  const again = type(begin(saving, 'Kabul'), 'Kabul, Afghanistan')
  expect(settle(again, 'Kabul', { message: 'Refused.' })).toBe(again)
})

test('beginning twice keeps the draft, and typing into a field that is only read does nothing', () => {
  const open = opened('Doha', 'Do')
  expect(begin(open, 'Other')).toBe(open)
  expect(type(reading, 'x')).toBe(reading)
})

test('a refused draft that is reopened can be given up to the value of now', () => {
  const open = reopen('Doha', { draft: 'x', message: 'Too short.' })
  expect(commit(type(open, 'Doha'), anything)).toEqual({ kind: 'nothing', next: reading })
})
