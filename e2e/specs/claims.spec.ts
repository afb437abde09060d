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
  shell.inspector.getByRole('button', { name: `${message('events.particulars', { number })}:` })

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
  await expect(particulars(shell, 1)).toHaveAccessibleName(/F6.*contradicts account 2, Islamabad/)

  await particulars(shell, 1).focus()
  await window.keyboard.press('Enter')
  await expect(particulars(shell, 1)).toHaveAttribute('aria-expanded', 'true')
  const kabul = account(shell, 1)
  await chooseByKeys(window, kabul.getByRole('button', { name: message('sources.reliability') }), 'C  fairly reliable')
  await chooseByKeys(window, kabul.getByRole('button', { name: message('sources.credibility') }), '3  possibly true')
  await typeToll(window, kabul, '15')
  await expect(particulars(shell, 1)).toHaveAccessibleName(/C3, fairly reliable source, possibly true · killed: 15/)

  await particulars(shell, 2).focus()
  await window.keyboard.press('Space')
  await typeToll(window, account(shell, 2), '3')
  await expect(inShort(shell)).toContainText('Killed 3 to 15: Kabul says 15; Islamabad says 3')
  await expectAccessible(window)

  const link = account(shell, 2).getByRole('button', { name: /Account 1, Kabul$/ })
  await expect(link).toContainText(message('events.link.contradicts'))
  await chooseByKeys(window, link, message('events.link.supports'))
  await expect(particulars(shell, 1)).toHaveAccessibleName(/bears out account 2, Islamabad/)
  await shell.undo()
  await expect(particulars(shell, 1)).toHaveAccessibleName(/contradicts account 2, Islamabad/)
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

test('underlines a likelihood outside the bands while it is written, and mends it by click and by keyboard', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await shell.main.getByRole('row').nth(1).click()
  const text = shell.inspector.getByRole('textbox', { name: message('challenges.mitigation') })
  await text.focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+A')
  await window.keyboard.type('They said “we might go”. The talks might fail.')
  const remarks = shell.inspector.getByRole('list', { name: message('estimative.remarks') })
  await expect(remarks.getByRole('listitem')).toHaveCount(1)
  await expect(remarks).toContainText('“might” is none of the seven terms of ICD 203')
  await expectAccessible(window)
  expect(await underlined(shell.inspector)).toEqual(['might'])

  await window.keyboard.press('Tab')
  await expect(remarks.getByRole('button', { name: 'Write “are unlikely to”' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await expect(text).toHaveValue('They said “we might go”. The talks are unlikely to fail.')
  await expect(remarks).toHaveCount(0)

  await window.keyboard.press('End')
  await window.keyboard.type(' We judge with high confidence that a truce is likely or very likely.')
  await expect(remarks.getByRole('listitem')).toHaveCount(2)
  await remarks.getByRole('button', { name: 'Write “likely”' }).click()
  await expect(text).toBeFocused()
  await remarks.getByRole('button', { name: message('estimative.apart') }).click()
  await window.keyboard.press('Control+Enter')
  await expect(text).toHaveText(
    'They said “we might go”. The talks are unlikely to fail. We judge that a truce is likely. Our confidence in this judgement is high.',
  )
})

test('reads our judgement of a position, not what the side has stated', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('agenda')
  await shell.main.getByRole('row').nth(2).click()
  const note = shell.inspector.getByRole('textbox', { name: message('agenda.gap-note') })
  await note.focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+A')
  await window.keyboard.type('Perhaps')
  expect(await underlined(shell.inspector)).toEqual(['Perhaps'])
  await window.keyboard.press('Escape')
  const background = shell.inspector.getByRole('textbox', { name: message('agenda.background') })
  await background.focus()
  await window.keyboard.press('Enter')
  await window.keyboard.type(' Perhaps')
  await expect(background).toHaveValue(/Perhaps/)
  await expect(shell.inspector.getByRole('list', { name: message('estimative.remarks') })).toHaveCount(0)
})

/** The words that are underlined in a field: each lies where the field itself has it. */
const underlined = (inspector: Locator): Promise<string[]> =>
  inspector.locator('textarea + [aria-hidden="true"] > span').allTextContents()
