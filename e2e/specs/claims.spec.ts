import type { Locator, Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { expect, test } from '../fixtures/app.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { EventsPage } from '../pages/events-page.ts'
import { ShellPage } from '../pages/shell-page.ts'

const STRIKES = 'Air strikes in Paktika'

const account = (shell: ShellPage, number: number): Locator =>
  shell.inspector.getByRole('group', { name: message('events.account-number', { number }), exact: true })
const inShort = (shell: ShellPage): Locator => shell.inspector.getByRole('group', { name: message('events.in-short') })
const particulars = (shell: ShellPage, number: number): Locator =>
  shell.inspector.getByRole('button', { name: message('events.particulars', { number }) })

/** Chooses from the list of a field, by keys alone. */
async function chooseByKeys(window: Page, field: Locator, choice: string): Promise<void> {
  await field.focus()
  await window.keyboard.press('Enter')
  const option = window.getByRole('option', { name: choice })
  await expect(option).toBeVisible()
  await window.keyboard.type(choice.slice(0, 12))
  await expect(option).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(field).toContainText(
    choice
      .trim()
      .split(/\s{2,}/u)
      .at(-1)!,
  )
}

async function typeToll(window: Page, of: Locator, figure: string): Promise<void> {
  const best = of.getByRole('textbox', {
    name: message('events.toll-field', { toll: message('events.killed'), which: message('events.toll-best') }),
  })
  await best.focus()
  await window.keyboard.press('Enter')
  await window.keyboard.type(figure)
  await window.keyboard.press('Enter')
  await expect(best).toHaveText(figure)
}

test('grades, counts and links the accounts of an event by keyboard, and says how far they lie apart', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  const { shell } = events
  await events.open()
  await events.row(STRIKES).click()
  await expect(inShort(shell)).toContainText('Kabul and Islamabad contradict each other.')
  await expect(particulars(shell, 1)).toHaveAccessibleDescription(/F6.*contradicts account 2, Islamabad/)

  await particulars(shell, 1).focus()
  await window.keyboard.press('Enter')
  await expect(particulars(shell, 1)).toHaveAttribute('aria-expanded', 'true')
  const kabul = account(shell, 1)
  await chooseByKeys(window, kabul.getByRole('button', { name: message('sources.reliability') }), 'C  fairly reliable')
  await chooseByKeys(window, kabul.getByRole('button', { name: message('sources.credibility') }), '3  possibly true')
  await typeToll(window, kabul, '15')
  await expect(particulars(shell, 1)).toHaveAccessibleDescription(
    /C3, fairly reliable source, possibly true · killed: 15/,
  )

  await particulars(shell, 2).focus()
  await window.keyboard.press('Space')
  await typeToll(window, account(shell, 2), '3')
  await expect(inShort(shell)).toContainText('Killed 3 to 15: Kabul says 15; Islamabad says 3')
  await expectAccessible(window)

  const link = account(shell, 2).getByRole('button', { name: message('events.link-to', { name: '1, Kabul' }) })
  await expect(link).toContainText(message('events.link.contradicts'))
  await chooseByKeys(window, link, message('events.link.supports'))
  await expect(particulars(shell, 1)).toHaveAccessibleDescription(/bears out account 2, Islamabad/)
  await shell.undo()
  await expect(particulars(shell, 1)).toHaveAccessibleDescription(/contradicts account 2, Islamabad/)
})

test('warns that two sources cited for one fact lead back to one', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  const { shell } = events
  await shell.goTo('sources')
  await window.keyboard.press('n')
  await expect(shell.inspector.getByRole('textbox', { name: message('parts.title') })).toBeFocused()
  await window.keyboard.type('A second report')
  await window.keyboard.press('Enter')
  const leads = shell.inspector.getByRole('button', { name: message('sources.leads-back') })
  await leads.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('option', { name: /^S1/ }).focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await expect(leads).toContainText('S1')
  await expectAccessible(window)

  await events.open()
  await events.row(STRIKES).click()
  await expect(inShort(shell)).toContainText('All of it rests on S1 alone.')
  const cite = shell.inspector.getByRole('button', { name: message('parts.cite'), exact: true }).last()
  await cite.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('menuitem', { name: /A second report/ }).press('Enter')
  await expect(inShort(shell)).toContainText('One witness, not several: S1 is behind S2.')
  await expectAccessible(window)
})
