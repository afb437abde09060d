import { readFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outwardDeeds } from './outward-deeds.ts'

test('files and connections are told of, and only meanwhile', async () => {
  const { made, deeds } = await outwardDeeds(async () => {
    await readFile(import.meta.filename)
    readFileSync(import.meta.filename)
    const socket = createConnection({ host: '127.0.0.1', port: 9 })
    await once(socket, 'error').catch(() => undefined)
    return 7
  })
  expect(made).toBe(7)
  // Reading at once opens at once as well.
  expect(deeds).toEqual([
    ...['readFile', 'readFileSync', 'openSync'].map((name) => `file: ${name} ${import.meta.filename}`),
    'connection: net.client.socket',
  ])
  readFileSync(import.meta.filename)
  expect(deeds).toHaveLength(4)
  expect((await outwardDeeds(async () => 1)).deeds).toEqual([])
})
