import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { QUICK } from '../testing/keys.ts'
import { ageCodec } from './age-codec.ts'
import { sealingService, type SealingService } from './sealing-service.ts'

const inItsThread = (): SealingService =>
  sealingService(
    () => new Worker(new URL('./sealing-worker.ts', import.meta.url), { workerData: { workFactor: QUICK } }),
  )

const head = { notebook: 'talks', generation: 1, sequence: 0, schemaVersion: 1, savedAt: '' }

test('a thread seals and opens, and takes its keys along when it ends', async () => {
  const making = inItsThread()
  const keys = await making.make('six plain words')
  const sealed = await ageCodec(making).sealSnapshot(head, Buffer.from('secret'))
  await making.end()
  await expect(making.openSnapshot(sealed)).rejects.toThrow('ended')

  const opening = inItsThread()
  await expect(opening.openSnapshot(sealed)).rejects.toThrow('locked')
  expect(await opening.unlock(keys.identityFile, 'six plain wards')).toBe(false)
  await expect(opening.openSnapshot(sealed)).rejects.toThrow('locked')
  expect(await opening.unlock(keys.identityFile, 'six plain words')).toBe(true)
  const opened = await ageCodec(opening).openSnapshot(sealed)
  expect(opened?.body.toString()).toBe('secret')
  expect(opened?.envelope).toMatchObject(head)
  await opening.end()
})

test('the recovery key opens the keys, and another passphrase can be set then', async () => {
  const sealing = inItsThread()
  const keys = await sealing.make('the one forgotten')
  await sealing.end()
  const found = inItsThread()
  expect(await found.recover(keys.recoveryFile, 'AGE-SECRET-KEY-1NONSENSE')).toBe(false)
  expect(await found.recover(keys.recoveryFile, keys.recoveryKey)).toBe(true)
  const identityFile = await found.sealBy('the new one')
  expect(await found.unlock(identityFile, 'the one forgotten')).toBe(false)
  expect(await found.unlock(identityFile, 'the new one')).toBe(true)
  await found.end()
})

test('what is under way when the thread ends is rejected, not left waiting', async () => {
  const sealing = inItsThread()
  const making = sealing.make('six plain words').catch(String)
  await sealing.end()
  expect(await making).toContain('locked')
})
