import type { Page } from '@playwright/test'
import { against, alone, type Row } from '../row.ts'
import { openEmpty, openTable, writeLibrary } from '../window/events-table.ts'
import { commitToTable, typeLetters } from '../window/keystrokes.ts'

const LETTERS = 'theministersmetagain'
const ROUNDS = 5

/**
 * A letter typed into the title of an event in the inspector, until it is painted, beside the same letters in a bare
 * text field of an empty window; and Enter, until the table shows what was typed, the disk having it by then.
 */
export const keystroke: Row = {
  name: 'keystroke',
  needsWindow: true,
  measure: async ({ size, folder }) => {
    const app = await openTable(await writeLibrary(folder, size))
    const empty = await openEmpty(folder, '<textarea></textarea>')
    const pairs = { left: [] as number[], right: [] as number[] }
    const commits: number[] = []
    try {
      await app.page.locator('[role=grid] [role=row][aria-rowindex="2"]').click()
      for (let round = -1; round < ROUNDS; round++) {
        await openTitle(app.page)
        const words = `${LETTERS}${round}`
        const left = await typeLetters(app.page, LETTERS)
        await app.page.keyboard.type(String(round))
        const commit = await commitToTable(app.page, words)
        await empty.page.locator('textarea').fill('')
        await empty.page.locator('textarea').focus()
        const right = await typeLetters(empty.page, LETTERS)
        // The first round only warms both up.
        if (round < 0) continue
        pairs.left.push(...left)
        pairs.right.push(...right)
        commits.push(commit)
      }
    } finally {
      await app.close()
      await empty.close()
    }
    return [
      against({ size, what: 'a letter in the inspector, until painted', unit: 'ms' }, 'in a bare text field', pairs),
      alone({ size, what: 'Enter there, until the table shows it', unit: 'ms' }, commits),
    ]
  },
}

/** Opens the title of the selected event for writing, all of it selected, and puts an empty one in its place. */
async function openTitle(page: Page): Promise<void> {
  await page.locator('[data-pane=inspector] [role=textbox]').first().focus()
  await page.keyboard.press('F2')
  await page.locator('[data-pane=inspector] textarea').waitFor()
  await page.keyboard.press('Delete')
}
