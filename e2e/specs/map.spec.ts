import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { EventsPage } from '../pages/events-page.ts'

const STRIKES = 'Air strikes in Paktika'
const ATTACK = 'Suicide attack in North Waziristan'

test('one selection is seen in the table, on the timeline and on the map, and each can move it', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.showMap()
  await events.row(STRIKES).click()
  await expect(events.map).toHaveAttribute('aria-valuetext', /^Air strikes in Paktika\. Paktika province.*province$/)
  await expect(events.timeline).toHaveAttribute('aria-valuetext', /Air strikes in Paktika/)

  // Another place by keyboard on the map.
  await events.map.focus()
  await window.keyboard.press('ArrowRight')
  await expect(events.selected).toContainText(ATTACK)
  await expect(events.timeline).toHaveAttribute('aria-valuetext', /North Waziristan/)
  await window.keyboard.press('ArrowLeft')
  await expect(events.selected).toContainText(STRIKES)

  // And back from the timeline.
  await events.timeline.focus()
  await window.keyboard.press('Home')
  await expect(events.map).toHaveAttribute('aria-valuetext', /North Waziristan/)
})

test('zooming by keys keeps the selection; what has no place is counted beneath, and places are a list', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.showMap()
  await events.row(STRIKES).click()
  await events.map.focus()
  for (let nth = 0; nth < 6; nth++) await window.keyboard.press('+')
  await window.keyboard.press('Home')
  await window.keyboard.press('-')
  await expect(events.selected).toContainText(STRIKES)
  await expect(events.shell.main.getByText(message('events.map-unplaced', { count: 9 }))).toBeVisible()
  await expect(events.shell.main.getByText(message('events.map-no-position'))).toBeVisible()
  await expect(events.shell.main.getByRole('list', { name: message('events.map-places') })).toContainText(
    'Doha, Qatar: 5 events',
  )
})

test('the map is accessible in both themes', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.showMap()
  await events.map.focus()
  await window.keyboard.press('ArrowRight')
  await expect(events.map).toHaveAttribute('aria-valuenow', /[1-9]/)
  await expectAccessibleInBothThemes(app)
})
