import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { PositionsPage } from '../pages/positions-page.ts'

test('goes through the matrix by keyboard, opens a reading page and comes back to the cell', async ({
  app,
  window,
}) => {
  await app.openSample()
  const positions = new PositionsPage(window)
  await positions.open()
  await expectAccessibleInBothThemes(app)
  await positions.cell(1, 0).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowRight')
  await expect(positions.cell(4, 1)).toBeFocused()
  await expect(positions.cell(4, 1)).toContainText(message('red-line.assessed'))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Verification and intelligence-sharing')
  await expect(window.locator('[data-position-text="stated"]:focus')).toContainText('resists')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(positions.cell(4, 1)).toBeFocused()
  await window.keyboard.press('Control+End')
  await expect(positions.cell(7, 2)).toBeFocused()
})

test('edits a cell in place, gives up with Esc, and keeps what was saved over a restart', async ({ app, window }) => {
  await app.openSample()
  const positions = new PositionsPage(window)
  await positions.open()
  const cell = positions.cell(4, 0)
  const before = await cell.locator('p').first().innerText()
  await cell.focus()
  await window.keyboard.press('F2')
  await positions.openField.fill('Not to be kept')
  await window.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await expect(cell).toContainText(before)
  await window.keyboard.press('F2')
  await positions.openField.fill('Asks for monitors at every crossing.')
  await window.keyboard.press('Enter')
  await expect(cell).toBeFocused()
  await expect(cell).toContainText('Asks for monitors at every crossing.')

  const again = new PositionsPage(await app.relaunch())
  await again.window.getByRole('button', { name: /^Doha talks/ }).click()
  await again.open()
  await expect(again.cell(4, 0)).toContainText('Asks for monitors at every crossing.')
})

test('records a position in an empty cell, marks it as a red line, removes it and brings it back', async ({
  app,
  window,
}) => {
  await app.openSample()
  const positions = new PositionsPage(window)
  await positions.open()
  const cell = positions.cell(2, 1)
  await expect(positions.row(2)).toContainText(message('gap.one-side'))
  await cell.focus()
  await window.keyboard.press('Enter')
  await positions.openField.fill('Denies that it shelters anyone.')
  await window.keyboard.press('Control+Enter')
  await expect(cell).toBeFocused()
  await expect(positions.row(2)).toContainText(message('gap.not-placed'))
  await window.keyboard.press('r')
  await expect(cell).toContainText(message('red-line.assessed'))
  await window.keyboard.press('r')
  await expect(cell).toContainText(message('red-line.declared'))
  await window.keyboard.press('Delete')
  await expect(cell).toContainText(message('positions.nothing-stated'))
  await expect(cell).toBeFocused()
  await window
    .getByRole('status')
    .getByRole('button', { name: message('act.undo') })
    .click()
  await expect(cell).toContainText('Denies that it shelters anyone.')
})

test('judges a position in the inspector: the gap follows from the places', async ({ app, window }) => {
  await app.openSample()
  const positions = new PositionsPage(window)
  await positions.open()
  await expect(positions.row(4)).toContainText(message('gap.far'))
  await positions.cell(4, 1).click()
  await positions.showDetails()
  const { inspector } = positions.shell
  await expectAccessibleInBothThemes(app)
  await positions.shell.write(inspector.getByRole('textbox', { name: message('positions.place'), exact: true }), '120')
  await expect(inspector.getByText(message('positions.place-words'))).toBeVisible()
  await positions.openField.fill('20')
  await window.keyboard.press('Enter')
  await expect(positions.row(4)).toContainText(message('gap.near'))
  const line = inspector.getByRole('slider', { name: message('positions.place') })
  await line.focus()
  await window.keyboard.press('End')
  await expect(positions.row(4)).toContainText(message('gap.opposed'))
  await inspector.getByRole('button', { name: message('positions.flexibility') }).click()
  await window.getByRole('option', { name: message('flexibility.little-room') }).click()
  await expect(positions.cell(4, 1)).toContainText(message('flexibility.little-room'))
})

test('dates a movement and shows it in the cell', async ({ app, window }) => {
  await app.openSample()
  const positions = new PositionsPage(window)
  await positions.open()
  await positions.cell(5, 1).click()
  await positions.showDetails()
  const { inspector } = positions.shell
  await inspector.getByRole('button', { name: message('positions.record-movement') }).click()
  await window.getByRole('radio', { name: message('movement.nearer') }).check({ force: true })
  await window.getByRole('textbox', { name: message('positions.movement-note') }).fill('A mutual mechanism offered')
  await window.getByRole('button', { name: message('positions.movement-save') }).click()
  await expect(inspector).toContainText('A mutual mechanism offered')
  await expect(positions.cell(5, 1)).toContainText(message('movement.nearer'))
})

test('shows another text, and every position as a list that sorts', async ({ app, window }) => {
  await app.openSample()
  const positions = new PositionsPage(window)
  await positions.open()
  await window.getByRole('button', { name: message('positions.show') }).click()
  await window.getByRole('menuitemradio', { name: message('positions.show-interests') }).click()
  await expect(positions.cell(4, 0)).toContainText('Results to show')
  await window.getByRole('radio', { name: message('positions.view-list') }).click()
  const list = window.getByRole('grid', { name: message('positions.list') })
  await list.getByRole('columnheader', { name: message('positions.party') }).click()
  await expect(list.getByRole('row').nth(1)).toContainText('PK')
  await expectAccessibleInBothThemes(app)
  await list.getByRole('row').nth(1).dblclick()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Halting the fighting: a new ceasefire')
})

test('the names of a party stand clear of each other where the details leave the columns little room', async ({
  app,
  window,
}) => {
  await app.openSample()
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.setContentSize(1280, 800)
  })
  await expect.poll(() => window.evaluate(() => globalThis.innerWidth)).toBe(1280)
  const positions = new PositionsPage(window)
  await positions.open()
  await positions.showDetails()
  const head = positions.matrix.getByRole('columnheader').filter({ hasText: 'Afghan Taliban' })
  const own = (await head.locator('bdi[lang="ps"]').boundingBox())!
  const ours = (await head.getByText('Afghan Taliban', { exact: true }).boundingBox())!
  const around = (await head.boundingBox())!
  const isBeside = own.x >= ours.x + ours.width || own.x + own.width <= ours.x
  const isBelow = own.y >= ours.y + ours.height
  expect(isBeside || isBelow, 'one name lies over the other').toBe(true)
  expect(own.x + own.width).toBeLessThanOrEqual(around.x + around.width)
})
