import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Row } from '../row.ts'

/** Only ends what hangs: the machine may be busy with other work. */
const PATIENCE = 20 * 60_000

/** Tests of rows at the size that is part of `npm test`: each finds its planted fault first, and then none in the product. */
export function eachKeepsItsPromise(rows: readonly Row[]): void {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aide-memoire-torture-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })

  const tried = (row: Row, planted: boolean) =>
    row.run({
      size: planted ? (row.plantedSmall ?? row.small) : row.small,
      from: 0,
      seed: 1,
      planted,
      folder,
      progress: () => {},
    })

  describe.each(rows)('$name', (row) => {
    const obstacle = row.obstacle?.() ?? null

    test.skipIf(obstacle !== null)('finds its planted fault', { timeout: PATIENCE }, async () => {
      expect((await tried(row, true)).failures).not.toEqual([])
    })

    test.skipIf(obstacle !== null)('keeps its promise at the small size', { timeout: PATIENCE }, async () => {
      const result = await tried(row, false)
      expect(result.failures).toEqual([])
      expect(result.tried).toBe(row.small)
    })
  })
}
