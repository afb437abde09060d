import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ReadingPage } from '../pages/reading-page.ts'

const STATED = 'Pakistan asks for concrete arrangements by which conduct is monitored and intelligence is shared.'

test('puts a note on words by mouse, writes it beside them and changes its tag', async ({ app, window }) => {
  await app.openSample()
  const page = new ReadingPage(window)
  await page.open(4)
  const text = page.text('Pakistan')
  await page.dragOver(text, 'concrete arrangements')
  await expectAccessible(window)
  await page.tags.getByRole('button', { name: message('tag.verify') }).click()
  await page.write('Which arrangements?')
  const note = page.notes('Pakistan')
  await expect(note).toHaveCount(1)
  await expect(note).toContainText('Which arrangements?')
  await expect.poll(() => page.painted('verify')).toEqual(['concrete arrangements'])
  // The number of the note is painted after its words and is no part of the text.
  await expect(text).toHaveText(STATED)
  await expectAccessible(window)

  await note.getByRole('button', { name: message('annotations.tag') }).click()
  await window.getByRole('menuitem', { name: message('tag.ambiguity') }).click()
  await expect.poll(() => page.painted('ambiguity')).toEqual(['concrete arrangements'])
  expect(await page.painted('verify')).toEqual([])
})

test('annotates by keyboard alone, with overlapping notes, and removes one with undo', async ({ app, window }) => {
  await app.openSample()
  const page = new ReadingPage(window)
  await page.open(4)
  const text = page.text('Pakistan')
  await page.selectByKeys(text, 3, 2)
  await window.keyboard.press('r')
  await page.write('A demand, not a wish.')
  await expect(text).toBeFocused()
  await page.selectByKeys(text, 4, 4)
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowRight')
  await expect(page.tags.getByRole('button', { name: message('tag.flexibility') })).toBeFocused()
  await window.keyboard.press('Enter')
  await page.write('Conduct of whom?')
  await expect(text).toBeFocused()
  await expect.poll(() => page.painted('red-line')).toEqual(['concrete arrangements'])
  await expect.poll(() => page.painted('flexibility')).toEqual(['arrangements by which conduct'])

  // From the words to the note, by the caret in them; from the note back to its words.
  await window.keyboard.press('Control+Home')
  for (let word = 0; word < 3; word += 1) await window.keyboard.press('Control+ArrowRight')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Enter')
  const first = page.notes('Pakistan').first().getByRole('button').first()
  await expect(first).toBeFocused()
  await expect.poll(() => page.painted('selected')).toEqual(['concrete arrangements'])
  await window.keyboard.press('Enter')
  await expect(text).toBeFocused()

  await first.focus()
  await window.keyboard.press('Delete')
  await expect(page.notes('Pakistan')).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(page.notes('Pakistan')).toHaveCount(2)
})

test('leaves letters alone when single keys are switched off', async ({ app, window }) => {
  await app.openSample()
  await app.settings({ singleKeys: false })
  const page = new ReadingPage(window)
  await page.open(4)
  await page.selectByKeys(page.text('Pakistan'), 3, 2)
  await window.keyboard.press('r')
  await expect(page.tags).toBeVisible()
  await expect(page.notes('Pakistan')).toHaveCount(0)
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await page.write('By the bar of tags.')
  await expect(page.notes('Pakistan')).toHaveCount(1)
})

test('keeps notes on their words through edits, and in a tray when the words are gone', async ({ app, window }) => {
  await app.openSample()
  const page = new ReadingPage(window)
  await page.open(4)
  const text = page.text('Pakistan')
  await page.selectByKeys(text, 3, 2)
  await window.keyboard.press('v')
  await page.write('Which arrangements?')
  await page.selectByKeys(text, 10, 4)
  await window.keyboard.press('q')
  await page.write('Intelligence on what?')
  await expect.poll(() => page.painted('quote')).toEqual(['and intelligence is shared'])

  await text.focus()
  await window.keyboard.press('F2')
  await page.write('On Friday Pakistan asked again for concrete arrangements by which conduct is monitored.')
  await expect.poll(() => page.painted('verify')).toEqual(['concrete arrangements'])
  await expect(page.notes('Pakistan')).toHaveCount(1)
  await expect(page.tray).toContainText('“and intelligence is shared”')
  await expect(page.tray).toContainText('Intelligence on what?')
  // The rewording is dated, with the words that went.
  const movement = window.getByRole('region', { name: message('positions.movement-of', { party: 'Pakistan' }) })
  await expect(movement.locator('del').filter({ hasText: 'intelligence is shared' })).toBeVisible()
  await expectAccessible(window)

  const put = page.tray.getByRole('button', { name: message('annotations.put-on-selection') })
  await expect(put).toBeDisabled()
  await page.selectByKeys(text, 10, 2)
  await put.click()
  await expect.poll(() => page.painted('quote')).toEqual(['conduct is'])
  await expect(page.notes('Pakistan')).toHaveCount(2)
  await expect(page.tray).toContainText(message('annotations.tray-empty'))

  const again = new ReadingPage(await app.relaunch())
  await again.window.getByRole('button', { name: /^Doha talks/ }).click()
  await again.open(4)
  await expect(again.notes('Pakistan')).toHaveCount(2)
  await expect(again.notes('Pakistan').last()).toContainText('Intelligence on what?')
  expect(await again.painted('quote')).toEqual(['conduct is'])
  expect(await again.painted('verify')).toEqual(['concrete arrangements'])
})

test('keeps a note that lost its words on the position as a whole', async ({ app, window }) => {
  await app.openSample()
  const page = new ReadingPage(window)
  await page.open(3)
  const text = page.text('Pakistan')
  await page.selectByKeys(text, 0, 2)
  await window.keyboard.press('a')
  await page.write('Who insists?')
  await text.focus()
  await window.keyboard.press('F2')
  await page.write('Nothing of the kind.')
  await page.tray.getByRole('button', { name: message('annotations.keep-on-position') }).click()
  await expect(page.tray).toContainText(message('annotations.tray-empty'))
  await expect(page.notes('Pakistan')).toContainText('Who insists?')
})

test('annotates a right-to-left text, and keeps its paragraphs and markup as text', async ({ app, window }) => {
  await app.openSample()
  const page = new ReadingPage(window)
  await page.open(4)
  const text = page.text('Pakistan')
  await text.focus()
  await window.keyboard.press('F2')
  const written = 'پاکستان نگرانی کے ٹھوس انتظامات کا مطالبہ کرتا ہے۔\n<b>Second</b> paragraph.'
  await page.write(written)
  await expect.poll(() => text.evaluate((element) => element.textContent)).toBe(written)
  await text.focus()
  await window.keyboard.press('Control+Home')
  // In a line that reads from the right, the left arrow goes on.
  await window.keyboard.press('Control+ArrowLeft')
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await window.keyboard.press('f')
  await page.write('کس کی نگرانی؟')
  await expect.poll(() => page.painted('flexibility')).toEqual(['نگرانی'])
  await expect(page.notes('Pakistan')).toContainText('کس کی نگرانی؟')
})

test('stacks texts with their notes at 200 % text', async ({ app, window }) => {
  await app.openSample()
  await app.textSize(200)
  const page = new ReadingPage(window)
  await page.open(4)
  await page.selectByKeys(page.text('Pakistan'), 3, 2)
  await window.keyboard.press('v')
  await page.write('Which arrangements?')
  const [left, right, note] = await Promise.all([
    page.text('Pakistan').boundingBox(),
    page.text('Afghan Taliban').boundingBox(),
    page.notes('Pakistan').boundingBox(),
  ])
  expect(note!.y).toBeGreaterThan(left!.y + left!.height)
  expect(right!.y).toBeGreaterThan(note!.y + note!.height)
  await expectAccessible(window)
})
