import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchFixture, type Running } from './fixtures/launch.ts'

let running: Running

beforeAll(async () => {
  running = await launchFixture()
})

afterAll(async () => await running.dispose())

const readText = async (): Promise<string> =>
  await running.app.evaluate(async ({ clipboard }) => await clipboard.readText())

/** Copies words in the page as a person does. */
async function copy(words: string): Promise<void> {
  const { page } = running
  await page.locator('#note').fill(words)
  await page.locator('#note').press('Control+a')
  await page.locator('#note').press('Control+c')
}

it('reads what was copied in the page, as a promise', async () => {
  await copy('twelve miles')
  expect(await running.app.evaluate(({ clipboard }) => clipboard.readText() instanceof Promise)).toBe(true)
  await expect.poll(readText).toBe('twelve miles')
})

it('writes what can be pasted, even what would be code', async () => {
  const { app, page } = running
  const words = '\'`${1}"\\ – «кириллица» \u{1F54A}'
  await app.evaluate(async ({ clipboard }, text) => await clipboard.writeText(text), words)
  await page.locator('#note').fill('')
  await page.locator('#note').press('Control+v')
  await expect.poll(async () => await page.inputValue('#note')).toBe(words)
})

it('clears at once, without a promise, and in its order', async () => {
  const { app } = running
  const seen = await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('first')
    const cleared = clipboard.clear() as unknown
    const after = await clipboard.readText()
    return [typeof cleared, after]
  })
  expect(seen).toEqual(['undefined', ''])
})

it('leaves the page as little as it had', async () => {
  const { app, page } = running
  const allowed = async (): Promise<string[]> =>
    await page.evaluate(
      async () =>
        await Promise.all(
          ['clipboard-read', 'clipboard-write'].map(
            async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
          ),
        ),
    )
  expect(await allowed()).toEqual(['denied', 'denied'])
  await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('for main alone')
    await clipboard.readText()
  })
  expect(await allowed()).toEqual(['denied', 'denied'])
  const given = page.evaluate(async () => await navigator.clipboard.readText())
  await expect(given).rejects.toThrow('NotAllowedError')
})

it('works while the page is being loaded anew, and after it has crashed', async () => {
  const { app, page } = running
  const seen = await app.evaluate(async ({ BrowserWindow, clipboard }) => {
    await clipboard.writeText('still here')
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
    return [await clipboard.readText(), await clipboard.readText()]
  })
  expect(seen).toEqual(['still here', 'still here'])
  await page.waitForFunction(() => 'moduleWord' in globalThis)
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  const crashed = async (): Promise<boolean | undefined> =>
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed())
  await expect.poll(crashed).toBe(true)
  expect(await readText()).toBe('still here')
})

it('works after the last window has gone, and is cleared before the app ends', async () => {
  const { app } = running
  const lines: string[] = []
  app.process().stdout?.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  await app.evaluate(({ app: main, clipboard }) => {
    main.once('will-quit', (event) => {
      event.preventDefault()
      const told = async (): Promise<void> => {
        console.log(`held: ${await clipboard.readText()}`)
        clipboard.clear()
        void clipboard.readText().then((text) => console.log(`then: (${text})`))
        main.quit()
      }
      void told()
    })
  })
  await app.close()
  expect(lines.join('')).toMatch(/held: still here\n[^]*then: \(\)\n/)
})
