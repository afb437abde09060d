import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { expect, test } from '../fixtures/app.ts'
import type { RunningApp } from '../fixtures/running-app.ts'
import { ProtectionPage } from '../pages/protection-page.ts'
import { ReadingPage } from '../pages/reading-page.ts'

const onClipboard = (app: RunningApp): Promise<string> => app.electron.evaluate(({ clipboard }) => clipboard.readText())

/** Puts something on the clipboard that does not come from the window, as another program does. */
const putByAnother = (app: RunningApp, text: string): Promise<void> =>
  app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text)

/** Selects the first words of the first side's position on an agenda item and copies them; returns the words. */
async function copyWords(app: RunningApp, window: Page): Promise<string> {
  const reading = new ReadingPage(window)
  await reading.open(4)
  const text = reading.text('Pakistan')
  await reading.selectByKeys(text, 0, 3)
  const words = await window.evaluate(() => getSelection()?.toString() ?? '')
  expect(words).toMatch(/\w+ \w+/)
  await window.keyboard.press('Control+c')
  await expect.poll(() => onClipboard(app)).toBe(words)
  return words
}

async function lock(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+L')
  await expect(new ProtectionPage(window).lockScreen).toBeVisible()
}

test('words copied from a position are gone from the clipboard once the app is locked', async ({ app, window }) => {
  await app.openSample()
  await copyWords(app, window)
  await lock(window)
  await expect.poll(() => onClipboard(app)).toBe('')
})

test('the computer’s own lock clears them too, and what was cut from a field', async ({ app, window }) => {
  await app.openSample()
  const summary = window.getByRole('textbox', { name: message('overview.summary') })
  await summary.click()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('Our fallback is twelve.')
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+x')
  await expect.poll(() => onClipboard(app)).toBe('Our fallback is twelve.')
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await expect(new ProtectionPage(window).lockScreen).toBeVisible()
  await expect.poll(() => onClipboard(app)).toBe('')
})

test('what another program has put on the clipboard since stays, and so it does where nothing was selected', async ({
  app,
  window,
}) => {
  await app.openSample()
  await copyWords(app, window)
  await putByAnother(app, '+974 4000 0000')
  await lock(window)
  await window.getByRole('button', { name: message('lock.open-again') }).press('Enter')
  await expect(window.getByRole('navigation', { name: message('shell.sections') })).toBeVisible()
  expect(await onClipboard(app)).toBe('+974 4000 0000')
  await window.evaluate(() => getSelection()?.removeAllRanges())
  await window.keyboard.press('Control+c')
  await lock(window)
  await window.getByRole('button', { name: message('lock.open-again') }).press('Enter')
  await expect(window.getByRole('navigation', { name: message('shell.sections') })).toBeVisible()
  expect(await onClipboard(app)).toBe('+974 4000 0000')
})

test('closing the app clears what was copied', async ({ app, window }) => {
  await app.openSample()
  await copyWords(app, window)
  await app.electron.evaluate(({ clipboard }) => {
    const clear = clipboard.clear.bind(clipboard)
    clipboard.clear = () => {
      clear()
      console.log('The clipboard was cleared')
    }
  })
  await app.close()
  expect(app.output).toContain('The clipboard was cleared')
})
