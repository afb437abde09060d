import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'
import { EventsPage } from '../pages/events-page.ts'

const STRIKES = 'Air strikes in Paktika'

test('adds an event and dates it by keyboard, a refused date said at the field; a restart still has it', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.row(STRIKES).click()
  await window.keyboard.press('n')
  await expect(events.field(message('parts.title'))).toBeFocused()
  await window.keyboard.type('Delegations meet the Emir')
  await window.keyboard.press('Enter')
  await expect(events.selected).toContainText('Delegations meet the Emir')
  await expect(events.selected).toContainText(message('events.no-date'))
  await events.expectRows(18)

  const date = events.field(message('events.date'))
  await date.focus()
  await window.keyboard.press('F2')
  await window.keyboard.type('2025-13-19')
  await window.keyboard.press('Enter')
  await expect(events.shell.inspector.getByText(/There is no month 13/)).toBeVisible()
  await expect(date).toHaveValue('2025-13-19')
  await expect(events.selected).toContainText(message('events.no-date'))
  await date.fill('2025-10-19~')
  await expect(events.shell.inspector.getByText('about Sunday 19 October 2025, Qatar +3')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(events.selected).toContainText('Sun 19 Oct~ +3')
  expect((await events.titles()).at(-1)).toBe('Delegations meet the Emir')

  const again = new EventsPage(await app.relaunch())
  await again.window
    .getByRole('button', { name: /Doha talks/ })
    .first()
    .click()
  await again.open()
  await expect(again.row('Delegations meet the Emir')).toContainText('Sun 19 Oct~ +3')
})

test('says at the field that a title cannot be empty, and keeps the old one', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.row(STRIKES).dblclick()
  const title = events.field(message('parts.title'))
  await expect(title).toBeFocused()
  await events.shell.write(title, ' ')
  await expect(events.shell.inspector.getByText('This cannot be empty. Write a few words.')).toBeVisible()
  await expect(events.row(STRIKES)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(title).toHaveText(STRIKES)
})

test('narrows the list by words in any script, by type, account and party together, and says so', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.expectRows(17)
  await events.row(STRIKES).click()
  await window.keyboard.press('/')
  await expect(events.search).toBeFocused()
  // Typed with the yeh of an Arabic keyboard; the notebook has that of a Pashto one.
  await window.keyboard.insertText('پکتيکا')
  await expect.poll(() => events.titles()).toEqual([STRIKES])
  await events.filter('events.type', 'Truce')
  await expect(
    events.shell.main.getByText('No event is found: truce, with “پکتيکا” anywhere in their texts.'),
  ).toBeVisible()
  await events.shell.main
    .getByRole('button', { name: message('events.clear-filters') })
    .last()
    .click()
  await events.expectRows(17)
  await expect(events.search).toHaveValue('')

  await events.filter('events.type', 'Air strike', 'Statement')
  await events.filter('events.account', 'contested')
  await expect.poll(() => events.titles()).toHaveLength(3)
  await events.filter('events.party', 'Pakistan')
  await expect.poll(() => events.titles()).toEqual([STRIKES, 'Islamabad: the strikes were aimed at the TTP'])
  await expect(events.shell.main).toContainText(
    'two of seventeen: air strike or statement, involving Pakistan, contested',
  )
  // What is selected elsewhere is never hidden: adding an event takes the filter away.
  await events.row(STRIKES).click()
  await window.keyboard.press('n')
  await events.expectRows(18)
})

test('chooses dates by dragging along the time axis, and in words', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.dragAxis('Mon 13', 'Wed 15')
  await expect(events.filterButton('events.dates')).toContainText('13–14 Oct')
  await events.expectRows(3)
  await events.filterButton('events.dates').click()
  const form = window.getByRole('dialog', { name: message('events.dates') })
  await events.shell.write(form.getByRole('textbox', { name: message('events.last-day') }), '13.10.2025')
  await expect(form.getByText(/The year comes first, then the month/)).toBeVisible()
  await window.locator('textarea:focus').fill('2025-10-20')
  await window.keyboard.press('Enter')
  await expect(events.filterButton('events.dates')).toContainText('13–20 Oct')
  // A standing fact without a date passes no filter on dates.
  await events.expectRows(16)
  await form.getByRole('button', { name: message('events.any-date') }).click()
  await events.expectRows(17)
})

test('offers a brief of the events that the filter shows, as long as they are on screen', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.filter('events.account', 'contested')
  await events.expectRows(3)
  await window.keyboard.press('Control+e')
  const scope = window.getByRole('checkbox', { name: message('briefs.scope-events', { count: 3 }) })
  await expect(scope).toBeChecked()
  // The list is as it was left; from elsewhere its filter plays no part in a brief.
  await events.open()
  await events.expectRows(3)
  await events.shell.goTo('agenda')
  await window.keyboard.press('Control+e')
  await expect(window.getByRole('textbox', { name: message('briefs.prepared-for') })).toBeVisible()
  await expect(scope).toHaveCount(0)
})

test('sorts by a column and back, and tells where one is', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await expect(events.head('events.col-date')).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(async () => (await events.titles())[0]).toMatch(/Durand Line/)
  await events.sortBy('events.col-killed')
  await expect.poll(async () => (await events.titles())[0]).toMatch(/Suicide attack/)
  await events.sortBy('events.col-event')
  const up = await events.titles()
  expect(up).toEqual(up.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare))
  await events.sortBy('events.col-event')
  await expect.poll(async () => (await events.titles())[0]).toBe(up.at(-1))
  await events.row(up.at(-1)!).click()
  await expect(events.shell.main).toContainText('Row 1 of 17')
  await expect(events.shell.main).toContainText('sorted by event, downwards')
})

test('shares one selection between picture, table and inspector, by mouse and by arrow keys', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.bar('48-hour ceasefire').click()
  await expect(events.selected).toContainText('48-hour ceasefire in force')
  await expect(events.field(message('parts.title'))).toHaveText('48-hour ceasefire in force')
  // A press on a bar of several leads round among them.
  await events.bar('5 events').click()
  const first = await events.selected.textContent()
  await expect(events.bar('one of 5')).toHaveAttribute('data-selected')
  await events.bar('one of 5').click()
  await expect(events.selected).not.toHaveText(first!)

  await events.timeline.focus()
  await window.keyboard.press('Home')
  await expect(events.selected).toContainText('Suicide attack')
  await window.keyboard.press('ArrowRight')
  await expect(events.timeline).toHaveAttribute('aria-valuetext', /^Islamabad blames the TTP.*October 2025.* \+5$/)
  await expect(events.selected).toContainText('Islamabad blames the TTP')
  await window.keyboard.press('Enter')
  await expect(events.field(message('parts.title'))).toBeFocused()
  await expect(events.timeline).toHaveAttribute('aria-valuemax', '16')
})

test('removes a row by key, its neighbour takes the focus, and undo brings it back', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.row(STRIKES).click()
  await window.keyboard.press('Delete')
  await events.expectRows(16)
  await expect(events.selected).toContainText('Kabul: civilians died')
  await expect(events.selected).toBeFocused()
  await window
    .getByRole('status')
    .getByRole('button', { name: message('act.undo') })
    .click()
  await events.expectRows(17)
  await events.row(STRIKES).click()
  await events.shell.inspector.getByRole('button', { name: message('events.remove') }).click()
  await expect(events.row(STRIKES)).toHaveCount(0)
  await expect(events.selected).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(events.row(STRIKES)).toBeVisible()
})

test('edits where, how many and who says so, each where it stands', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  const { inspector } = events.shell
  await events.open()
  await events.row(STRIKES).click()
  const killed = (which: 'low' | 'best' | 'high') =>
    events.field(
      message('events.toll-field', { toll: message('events.killed'), which: message(`events.toll-${which}`) }),
    )
  await events.shell.write(killed('best'), '12')
  await expect(events.row(STRIKES)).toContainText('12')
  await events.shell.write(killed('low'), '20')
  await expect(inspector.getByText('A toll runs from low through best to high.')).toBeVisible()
  await window.keyboard.press('Escape')

  await events.shell.write(events.field(message('events.coordinates')), '132, 69')
  await expect(inspector.getByText(/Write latitude and longitude in degrees/)).toBeVisible()
  await window.locator('textarea:focus').fill('32.5 N, 69.4 E')
  await window.keyboard.press('Enter')
  await expect(events.field(message('events.coordinates'))).toHaveText('32.5, 69.4')

  await inspector.getByRole('button', { name: message('events.add-account') }).click()
  const third = (field: 'text' | 'party' | 'stance' | 'doubt') =>
    message('events.account-of', { number: 3, field: message(`events.account-${field}`) })
  await events.shell.write(events.field(third('text')), 'Both should show restraint.')
  await events.choose(third('party'), 'Qatar')
  await events.choose(third('stance'), 'disputes')
  await expect(inspector.getByText('contested: three accounts')).toBeVisible()
  await events.search.fill('restraint strikes')
  await expect.poll(() => events.titles()).toEqual([STRIKES])
  await inspector.getByRole('button', { name: message('events.remove-account', { number: 3 }) }).click()
  await expect(inspector.getByText('contested: two accounts')).toBeVisible()
  await expect.poll(() => events.titles()).toEqual([])
})

test('is accessible in both themes, with a filter that finds nothing, and at 200 % text', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await expectAccessible(window)
  await events.row(STRIKES).click()
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    await expectAccessible(window)
  }
  await events.filterButton('events.dates').click()
  await expectAccessible(window)
  await window.keyboard.press('Escape')
  await events.search.fill('nothing like it')
  await events.expectRows(0)
  await expectAccessible(window)
  await events.search.fill('')
  await app.textSize(200)
  await expectAccessible(window)
})

test('offers the clock of the place, and shows one zone beside a date that brings its own', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('events')
  await shell.main.getByRole('row').filter({ hasText: 'Hostilities resume' }).click()
  await shell.write(
    shell.inspector.getByRole('textbox', { name: message('events.place'), exact: true }),
    'Yerevan, Armenia',
  )
  await shell.inspector
    .getByRole('button', { name: message('events.use-clock-of-place', { zone: 'Asia/Yerevan' }) })
    .click()
  const zone = shell.inspector.getByRole('textbox', { name: message('parts.zone') })
  await expect(zone).toHaveText('Asia/Yerevan +4')
  await shell.write(zone, 'New Delhi')
  await expect(shell.inspector.getByText(/No time zone goes by “New Delhi”/)).toBeVisible()
  await window.keyboard.press('Escape')
  const date = shell.inspector.getByRole('textbox', { name: message('events.date'), exact: true })
  await shell.write(date, '2025-10-17T10:00+03:00')
  await expect(date).toHaveText('Fri 17 Oct, 10:00 +3')
})
