import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'
import { AgendaPage } from '../pages/agenda-page.ts'

const TALKS = 'Talks in Doha'
const FIRST = 'Halting the fighting'
const SECOND = 'Action against the TTP'
const THIRD = 'Air strikes across the border'

test('gives every item its hour in the capitals once a session has a start, and follows minutes and order', async ({
  app,
  window,
}) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.setSession(TALKS, '2025-10-18 10:00', 90)
  await agenda.setMinutes(FIRST, 60)
  await agenda.setMinutes(SECOND, 45)
  expect(await agenda.figures(FIRST)).toEqual(['60', '10:00', '11:30', '12:00'])
  expect(await agenda.figures(SECOND)).toEqual(['45', '11:00', '12:30', '13:00'])
  await expect(agenda.table).toContainText(`${message('agenda.runs-over', { over: 15 })}, 105 of 90 min`)

  // By keyboard: picked up, moved, told where it would go and when, put back; then put down.
  await agenda.item(SECOND).click()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(agenda.shell.main).toContainText('Item 2 picked up; it would go before item 1 and start at 10:00 Doha')
  await window.keyboard.press('Escape')
  await expect(agenda.itemsOf(TALKS).nth(0)).toContainText(FIRST)
  await window.keyboard.press('Alt+ArrowUp')
  await window.keyboard.press('Enter')
  await expect(agenda.itemsOf(TALKS).nth(0)).toContainText(SECOND)
  expect(await agenda.figures(SECOND)).toEqual(['45', '10:00', '11:30', '12:00'])
  expect(await agenda.figures(FIRST)).toEqual(['60', '10:45', '12:15', '12:45'])

  // New numbers are offered, not forced; each of the two is one edit, so one undo.
  await agenda.shell.main.getByRole('button', { name: message('agenda.number-in-order') }).click()
  await expect(agenda.item(SECOND)).toHaveText(/^1/)
  await expect(agenda.item(FIRST)).toHaveText(/^2/)
  await window.keyboard.press('Control+z')
  await expect(agenda.item(SECOND)).toHaveText(/^2/)
  await window.keyboard.press('Control+z')
  await expect(agenda.itemsOf(TALKS).nth(0)).toContainText(FIRST)
  expect(await agenda.figures(SECOND)).toEqual(['45', '11:00', '12:30', '13:00'])
})

test('moves an item to another session by mouse, and the clock there takes it up; a restart finds it so', async ({
  app,
  window,
}) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.setMinutes(THIRD, 30)
  await agenda.addSession('Afternoon')
  await agenda.setSession('Afternoon', '2025-10-18T22:40', 60)
  await agenda.drag(THIRD, agenda.session('Afternoon'))
  await expect(agenda.itemsOf('Afternoon')).toHaveCount(1)
  await agenda.setMinutes(SECOND, 20)
  await agenda.item(SECOND).click()
  // By a single key: into the second session, behind what stands there, past midnight in Islamabad and Kabul.
  await window.keyboard.press('2')
  await expect(agenda.itemsOf('Afternoon')).toHaveCount(2)
  await expect(agenda.itemsOf('Afternoon').nth(1)).toContainText(SECOND)
  await expect(agenda.item(SECOND)).toContainText('23:10')
  await expect(agenda.item(SECOND)).toContainText(message('agenda.days-later', { count: 1 }))
  await expect(agenda.shell.main.getByRole('group', { name: /Saturday 18 October 2025/ })).toContainText('Kabul +4:30')

  const again = new AgendaPage(await app.relaunch())
  await again.window
    .getByRole('button', { name: /Doha talks/ })
    .first()
    .click()
  await again.open()
  await expect(again.itemsOf('Afternoon').nth(0)).toContainText(THIRD)
  expect((await again.figures(THIRD)).slice(0, 2)).toEqual(['30', '22:40'])
})

test('refuses a start that is none, at the field, and keeps the draft', async ({ app, window }) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.session(TALKS).click()
  await agenda.shell.write(agenda.field(message('agenda.field-start')), '2025-02-30 10:00')
  await expect(agenda.shell.inspector.getByText(/^Write day and time/)).toBeVisible()
  await expect(window.locator('textarea:focus')).toHaveValue('2025-02-30 10:00')
  await window.keyboard.press('Escape')
  await expect(agenda.field(message('agenda.field-start'))).toHaveText(message('agenda.no-start'))
  await agenda.item(FIRST).click()
  await agenda.shell.write(agenda.field(message('parts.title')), '')
  await expect(agenda.shell.inspector.getByText('This cannot be empty. Write a few words.')).toBeVisible()
  await window.keyboard.press('Escape')
  await agenda.shell.write(agenda.field(message('agenda.field-fixed')), '25:00')
  await expect(agenda.shell.inspector.getByText('Write a time as 16:10.')).toBeVisible()
})

test('adds an item by N, writes its lines to take, removes it and brings it all back', async ({ app, window }) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.item(SECOND).click()
  await window.keyboard.press('n')
  await expect(window.locator('textarea:focus')).toHaveValue(message('agenda.new-item'))
  await window.locator('textarea:focus').fill('Prisoners')
  await window.keyboard.press('Enter')
  await expect(agenda.itemsOf(TALKS).nth(2)).toContainText('8')
  await expect(agenda.itemsOf(TALKS).nth(2)).toContainText('Prisoners')

  await agenda.shell.write(agenda.field(message('agenda.line-new')), 'We want names and dates.')
  await agenda.shell.write(agenda.field(message('agenda.line-new')), 'No exchange without the Red Cross.')
  await agenda.shell.inspector.getByRole('button', { name: message('agenda.line-weight', { at: 2 }) }).click()
  await window.getByRole('option', { name: message('weight.must') }).click()
  await agenda.field(message('agenda.line-text', { at: 2 })).focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(agenda.field(message('agenda.line-text', { at: 1 }))).toHaveText('No exchange without the Red Cross.')
  await expect(
    agenda.shell.inspector.getByRole('button', { name: message('agenda.line-weight', { at: 1 }) }),
  ).toContainText(message('weight.must'))

  await agenda.item('Prisoners').click()
  await window.keyboard.press('Delete')
  await expect(agenda.item('Prisoners')).toHaveCount(0)
  await window
    .getByRole('status')
    .getByRole('button', { name: message('act.undo') })
    .click()
  await agenda.item('Prisoners').click()
  await expect(agenda.field(message('agenda.line-text', { at: 2 }))).toHaveText('We want names and dates.')
})

test('a session that is removed leaves its items in none, and leads to positions and challenges', async ({
  app,
  window,
}) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.session(TALKS).focus()
  await window.keyboard.press('Delete')
  await expect(agenda.itemsOf(message('agenda.not-placed'))).toHaveCount(7)
  await window.keyboard.press('Control+z')
  await expect(agenda.itemsOf(TALKS)).toHaveCount(7)
  await agenda.item('Verification and intelligence').click()
  await agenda.shell.inspector.getByRole('button', { name: 'Verification', exact: true }).click()
  await expect(agenda.shell.main).toHaveAccessibleName(message('act.go-challenges'))
})

test('is accessible with and without hours, in both themes and at 200 % text', async ({ app, window }) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await expectAccessible(window)
  await agenda.setSession(TALKS, '2025-10-18T10:00', 90)
  await agenda.setMinutes(FIRST, 100)
  await agenda.shell.write(agenda.field(message('agenda.line-new')), 'A date, not a promise.')
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    await expectAccessible(window)
  }
  await app.textSize(200)
  await expectAccessible(window)
})

test('takes a start as people type it, and says at the field what it could not read', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('agenda')
  await shell.main.getByRole('button', { name: 'Talks in Doha', exact: true }).click()
  const start = shell.inspector.getByRole('textbox', { name: message('agenda.field-start') })
  await shell.write(start, 'at ten')
  await expect(shell.inspector.getByText(/^Write day and time, such as 3 Nov 14:30/)).toBeVisible()
  await window.locator('textarea:focus').fill('Sat 18 October 2025, 2.30 pm')
  await expect(shell.inspector.getByText(/Reads as Sat 18 Oct 2025, 14:30 Doha/)).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(start).toHaveText('Sat 18 Oct 2025, 14:30 Doha')
  await shell.write(start, '۱۶:۱۰')
  await expect(start).toHaveText('Sat 18 Oct 2025, 16:10 Doha')
})

test('keeps the record of a session: what each side said on an item, when it sat and what was undertaken', async ({
  app,
  window,
}) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.setSession(TALKS, '2025-10-18 10:00', 90)
  await agenda.shell.write(agenda.field(message('agenda.field-began')), '10:12')
  await agenda.shell.write(agenda.field(message('agenda.follow-up')), 'Both sides name an officer.')
  await agenda.item(FIRST).click()
  await agenda.shell.write(agenda.field(message('agenda.said-by', { party: 'Pakistan' })), 'Not without the TTP.')
  await agenda.shell.write(agenda.field(message('agenda.said-in-short')), 'The hour is open.')
  await expectAccessible(window)
  await agenda.item(SECOND).click()
  const said = agenda.field(message('agenda.said-by', { party: 'Pakistan' }))
  await expect(said).toHaveText(message('agenda.said-nothing'))
  await agenda.item(FIRST).click()
  await expect(said).toHaveText('Not without the TTP.')
  await expect(agenda.field(message('agenda.said-in-short'))).toHaveText('The hour is open.')
  await agenda.session(TALKS).click()
  await expect(agenda.field(message('agenda.field-began'))).toHaveText('2025-10-18 10:12')
  await expect(agenda.field(message('agenda.follow-up'))).toHaveText('Both sides name an officer.')
})
