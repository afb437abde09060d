import { expect, test } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { type Sealing, sealingHere } from '../storage/sealing/sealing.ts'
import { keysInHand } from '../storage/testing/keys.ts'
import { KeptDrafts } from './kept-drafts.ts'

const ID = 'talks' as NotebookId
const DRAFTS = [{ recordKey: 'e1', field: 'date', draft: 'next Thirsday', message: 'This is no date.' }]

test('drafts are handed back once, each to its own notebook', async () => {
  const kept = new KeptDrafts()
  await kept.keep(ID, DRAFTS, null)
  expect(await kept.take('other' as NotebookId, null)).toEqual([])
  expect(await kept.take(ID, null)).toEqual(DRAFTS)
  expect(await kept.take(ID, null)).toEqual([])
})

test('those of a later lock take the place of those before, none among them', async () => {
  const kept = new KeptDrafts()
  await kept.keep(ID, DRAFTS, null)
  await kept.keep(ID, [], null)
  expect(await kept.take(ID, null)).toEqual([])
})

test('those of a protected notebook cannot be read while it is locked, and come back by its keys alone', async () => {
  const { sealing } = await keysInHand()
  let sealed = Buffer.alloc(0)
  const watched: Sealing = {
    ...sealing,
    sealFile: async (bytes) => (sealed = Buffer.from(await sealing.sealFile(bytes))),
  }
  const kept = new KeptDrafts()
  await kept.keep(ID, DRAFTS, watched)
  expect(sealed.length).toBeGreaterThan(0)
  expect(sealed.includes('Thirsday')).toBe(false)
  expect(await kept.take(ID, sealing)).toEqual(DRAFTS)
  await kept.keep(ID, DRAFTS, sealing)
  const others = sealingHere(1)
  await others.make('another passphrase')
  expect(await kept.take(ID, others)).toEqual([])
})
