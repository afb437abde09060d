import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { DelegationsPage } from '../pages/delegations-page.ts'

const ASIF = 'Khawaja Muhammad Asif'
const NATIVE = 'شیخ محمد بن عبدالرحمن'

test('adds a person by keyboard with a name in its own script, which a restart still shows', async ({
  app,
  window,
}) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  await delegations.party('Qatar').focus()
  await window.keyboard.press('n')
  await delegations.writeOpen('Sheikh Mohammed')
  await delegations.shell.write(delegations.field(message('parts.native-name')), NATIVE)
  await delegations.shell.write(delegations.field(message('delegations.field-title')), 'Prime Minister')
  const cell = delegations.person('Qatar', 'Sheikh Mohammed')
  await expect(cell).toContainText('Prime Minister')
  await expect(cell.locator('bdi[lang="ar"]')).toHaveText(NATIVE)
  // The first of a side heads it.
  await expect(cell).toContainText(message('delegations.head-of.mediator'))

  const again = new DelegationsPage(await app.relaunch())
  await again.window
    .getByRole('button', { name: /Doha talks/ })
    .first()
    .click()
  await again.open()
  await expect(again.person('Qatar', 'Sheikh Mohammed').locator('bdi[lang="ar"]')).toHaveText(NATIVE)
})

test('walks from side to side and changes a rank by keyboard; undo puts it back', async ({ app, window }) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  await delegations.person('Pakistan', ASIF).click()
  await expect(delegations.shell.inspector).toContainText(ASIF)
  await window.keyboard.press('ArrowRight')
  await expect(delegations.person('Afghan Taliban', 'Mujahid')).toBeFocused()
  await expect(delegations.shell.inspector).toContainText('ملا محمد یعقوب مجاهد')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ArrowDown')
  await expect(delegations.person('Pakistan', 'Senior military officials')).toBeFocused()
  await expect(delegations.person('Pakistan', 'Senior military officials')).toContainText('2')
  await window.keyboard.press('Alt+ArrowDown')
  await expect(delegations.person('Pakistan', 'Senior military officials')).toContainText('3')
  await expect(delegations.person('Pakistan', 'Senior intelligence officials')).toContainText('2')
  await expect(delegations.person('Pakistan', 'Senior military officials')).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(delegations.person('Pakistan', 'Senior military officials')).toContainText('2')
})

test('names one who came without a published name, and removes and brings back another', async ({ app, window }) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  await expect(delegations.shell.main).toContainText('two heads are named; three people unnamed')
  await delegations
    .side('Pakistan')
    .getByRole('button', { name: message('delegations.add-name-of', { title: 'Senior military officials' }) })
    .click()
  await delegations.writeOpen('General Example')
  await expect(delegations.person('Pakistan', 'General Example')).toContainText('Senior military officials')
  await expect(delegations.shell.main).toContainText('two heads are named; two people unnamed')
  await delegations.person('Pakistan', 'General Example').focus()
  await window.keyboard.press('Delete')
  await expect(delegations.person('Pakistan', 'General Example')).toHaveCount(0)
  await expect(delegations.person('Pakistan', 'Senior intelligence officials')).toBeFocused()
  await window
    .getByRole('status')
    .getByRole('button', { name: message('act.undo') })
    .click()
  await expect(delegations.person('Pakistan', 'General Example')).toBeVisible()
})

test('a party that is removed takes its people and positions along, says so, and comes back in its own colour', async ({
  app,
  window,
}) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  const tone = (party: string): Promise<string | null> =>
    delegations.party(party).locator('[data-tone]').first().getAttribute('data-tone')
  const [taliban, qatar] = [await tone('Afghan Taliban'), await tone('Qatar')]
  await delegations.party('Pakistan').focus()
  await window.keyboard.press('Delete')
  const bar = window.getByRole('status').filter({ hasText: 'Removed: party “Pakistan”' })
  await expect(bar).toContainText(/and with it \d+ people.* and \d+ positions?/)
  // Those who sat behind it keep their colours.
  expect([await tone('Afghan Taliban'), await tone('Qatar')]).toEqual([taliban, qatar])
  await bar.getByRole('button', { name: message('act.undo') }).click()
  await expect(window.getByRole('status').filter({ hasText: 'Taken back: party “Pakistan” removed' })).toBeVisible()
  await expect(delegations.person('Pakistan', ASIF)).toBeVisible()
})

test('refuses at the field what is no language, no zone and no initials', async ({ app, window }) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  await delegations.person('Pakistan', ASIF).click()
  const languages = delegations.field(message('delegations.field-languages'))
  await delegations.shell.write(languages, 'ur, Urdu!')
  await expect(delegations.shell.inspector.getByText(/BCP 47 tag such as ur, ps or fa-AF/)).toBeVisible()
  await delegations.writeOpen('ur, en, ps')
  await expect(languages).toHaveText('Urdu, English, Pashto')

  await delegations.party('Pakistan').click()
  await delegations.shell.write(delegations.field(message('parts.zone')), 'Atlantis')
  await expect(delegations.shell.inspector.getByText(/No time zone goes by “Atlantis”/)).toBeVisible()
  await delegations.writeOpen('karachi')
  await expect(delegations.field(message('parts.zone'))).toContainText('Asia/Karachi')
  await delegations.shell.write(delegations.field(message('delegations.field-initials')), 'P K')
  await expect(delegations.shell.inspector.getByText('Initials are one to four letters.')).toBeVisible()
})

test('edits what a side came to get where it is read, and keeps those who watch from outside', async ({
  app,
  window,
}) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  const batna = delegations
    .side('Qatar')
    .getByRole('textbox', { name: `${message('delegations.batna')}: Qatar`, exact: true })
  await delegations.shell.write(batna, 'Its good name as a host outlives these talks.')
  await delegations.party('Qatar').click()
  await expect(delegations.field(message('delegations.batna'))).toHaveText(
    'Its good name as a host outlives these talks.',
  )
  await delegations.away.getByRole('row').filter({ hasText: 'China' }).click()
  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Enter')
  await expect(delegations.away.getByRole('row').nth(1)).toContainText('China')
  await delegations.shell.inspector
    .getByRole('button', { name: message('delegations.add-person-to', { party: 'China' }) })
    .click()
  await delegations.writeOpen('Special envoy')
  await expect(delegations.away.getByRole('row').filter({ hasText: 'China' })).toContainText('1 person')
})

test('is accessible with a person, a party and nothing selected, in both themes and at 200 % text', async ({
  app,
  window,
}) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await delegations.open()
  await expectAccessible(window)
  await delegations.party('Afghan Taliban').click()
  await expectAccessible(window)
  await delegations.person('Pakistan', ASIF).click()
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    await expectAccessible(window)
  }
  await app.textSize(200)
  await expectAccessible(window)
})
