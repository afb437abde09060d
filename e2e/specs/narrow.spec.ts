import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { type SectionName, ShellPage } from '../pages/shell-page.ts'

const SECTIONS: readonly SectionName[] = [
  'overview',
  'events',
  'agenda',
  'positions',
  'delegations',
  'sources',
  'challenges',
  'scenarios',
  'briefs',
]

test('at 200 % text every screen keeps where one is, the clocks and “Saved” in sight', async ({ app, window }) => {
  await app.openSample()
  const usual = await window.evaluate(() => globalThis.innerWidth)
  await app.textSize(200)
  await expect.poll(() => window.evaluate(() => globalThis.innerWidth)).toBe(Math.floor(usual / 2))
  const shell = new ShellPage(window)
  const rail = window.getByRole('navigation', { name: message('shell.sections') })
  for (const section of SECTIONS) {
    await shell.goTo(section)
    await expect(rail.locator('[aria-current="page"]')).toBeInViewport({ ratio: 1 })
    for (const entry of await rail.getByRole('button').all()) await expect(entry).toBeInViewport({ ratio: 1 })
    await expect(window.getByRole('region', { name: message('shell.clocks') })).toBeInViewport({ ratio: 1 })
    const foot = window.getByRole('region', { name: message('shell.marking-foot') })
    await expect(foot.getByText(/^Saved \d/)).toBeInViewport({ ratio: 1 })
    const opener = window.getByRole('button', { name: message('shell.open-inspector') })
    if (await opener.isVisible()) {
      const main = (await shell.main.boundingBox())!
      const button = (await opener.boundingBox())!
      expect(button.y + button.height, `${section}: the button lies above the text`).toBeLessThanOrEqual(main.y)
    }
    await app.theme(section === 'events' ? 'dark' : 'light')
    await expectAccessible(window)
  }
})

test('what was removed is offered back below the list, not over its last row', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('events')
  await shell.main.getByRole('row').nth(2).click()
  await window.keyboard.press('End')
  await window.keyboard.press('Delete')
  const bar = window.getByText(/^Removed/)
  await expect(bar).toBeVisible()
  const main = (await shell.main.boundingBox())!
  expect((await bar.boundingBox())!.y).toBeGreaterThanOrEqual(main.y + main.height)
})

test('in a narrow window the drawer leaves the sections, the clocks and the way back in reach', async ({
  app,
  window,
}) => {
  await app.openSample()
  await window.setViewportSize({ width: 900, height: 700 })
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await shell.main.getByRole('row').nth(1).click()
  await expect(shell.inspector).toBeVisible()
  await window.keyboard.press('Delete')
  await shell.goTo('briefs')
  await window
    .getByRole('status')
    .getByRole('button', { name: message('act.undo') })
    .click()
})

test('the longest word that a title may be stays within its column', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const isWithin = async (): Promise<boolean> =>
    shell.main.evaluate((main) =>
      [main, ...main.querySelectorAll('*')]
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
        .every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
    )
  for (const section of ['agenda', 'delegations', 'challenges'] as const) {
    await shell.goTo(section)
    expect(await isWithin(), `${section} as it comes`).toBe(true)
    await window.keyboard.press('n')
    await expect(window.locator('textarea:focus')).toBeVisible()
    await window.locator('textarea:focus').fill('W'.repeat(200))
    await window.keyboard.press('Enter')
    await expect(shell.main).toContainText('WWW')
    await expect.poll(isWithin, section).toBe(true)
  }
  for (const section of ['positions', 'briefs'] as const) {
    await shell.goTo(section)
    await expect(shell.main).toContainText('WWW')
    await expect.poll(isWithin, section).toBe(true)
  }
})
