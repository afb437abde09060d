import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { message } from '#shared/i18n/message.ts'
import { acledTable } from '../fixtures/acled-table.ts'
import { against, type Aim, type Finding, type Row } from '../row.ts'
import { openTable, writeLibrary } from '../window/events-table.ts'
import type { Launched } from '../window/launch.ts'
import { stallsDuring, type Stalls } from '../window/stalls.ts'

const ROUNDS = 3
/** Events that are there before. */
const THERE = 1_000
/** What a person would notice as a hitch, in milliseconds. */
const AIM: Aim = { of: 'p95', is: 'at most', value: 50 }

/**
 * The longest task of the window and of the main process while a table of events is read, taken in as one edit and drawn,
 * and while that is undone; beside the longest of the same app while nothing is done. The events' table is on the screen.
 */
export const importStalls: Row = {
  name: 'import-stalls',
  sizes: [100_000],
  needsWindow: true,
  measure: async ({ size, folder }) => {
    const path = join(folder, 'acled.csv')
    await writeFile(path, acledTable(size))
    const app = await openTable(await writeLibrary(folder, THERE))
    const taken: Record<'idle' | 'import' | 'undo', Stalls[]> = { idle: [], import: [], undo: [] }
    try {
      await app.electron.evaluate(({ dialog }, file) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
      }, path)
      for (let round = 0; round < ROUNDS; round++) {
        taken.idle.push(await stallsDuring(app, () => wait(5_000)))
        const dialog = await chooseTable(app)
        const go = dialog.getByRole('button', { name: message('dataset.import'), exact: true })
        taken.import.push(await stallsDuring(app, () => go.click().then(() => untilThere(app, THERE + size))))
        await dialog.getByRole('button', { name: message('dataset.close') }).click()
        taken.undo.push(
          await stallsDuring(app, () => app.page.keyboard.press('Control+z').then(() => untilThere(app, THERE))),
        )
      }
    } finally {
      await app.close()
    }
    return findings(size, taken)
  },
}

async function chooseTable({ page }: Launched) {
  await page.getByRole('button', { name: message('act.import-dataset') }).click()
  const dialog = page.getByRole('dialog', { name: message('dataset.title') })
  await dialog.getByRole('button', { name: message('dataset.choose') }).click()
  await dialog.getByRole('button', { name: message('dataset.import'), exact: true }).waitFor()
  return dialog
}

/** Until the table has so many rows, and whatever is drawn after that is drawn. */
async function untilThere({ page }: Launched, events: number): Promise<void> {
  // One row of the grid is its head.
  await page.locator(`[role=grid][aria-rowcount="${events + 1}"]`).waitFor({ timeout: 300_000 })
  await wait(1_000)
}

function findings(size: number, { idle, ...acts }: Record<'idle' | 'import' | 'undo', Stalls[]>): Finding[] {
  return (['window', 'main'] as const).flatMap((process) =>
    (['processor', 'clock'] as const).flatMap((by) =>
      (['import', 'undo'] as const).map((act) => {
        const what = `longest task of the ${PROCESS[process]}, ${ACT[act]}, ${BY[by]}`
        const pairs = { left: acts[act].map((one) => one[process][by]), right: idle.map((one) => one[process][by]) }
        const aim = by === 'processor' ? { aim: AIM } : {}
        return against({ size, what, unit: 'ms' }, 'while nothing is done', pairs, aim)
      }),
    ),
  )
}

const PROCESS = { window: 'window', main: 'main process' } as const
const ACT = { import: 'importing', undo: 'undoing that' } as const
const BY = { processor: 'in the processor’s time', clock: 'by the clock' } as const
