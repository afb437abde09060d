import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diaryOf, launchFixture, type Running } from './fixtures/launch.ts'

let running: Running

beforeAll(async () => {
  running = await launchFixture()
})

afterAll(async () => await running.dispose())

/** The size of the page as the page sees it. */
async function pageSize(): Promise<[number, number]> {
  return await running.page.evaluate((): [number, number] => [innerWidth, innerHeight])
}

describe('BrowserWindow', () => {
  it('has the size that was asked for, all of it page', async () => {
    const { app, page } = running
    expect(await pageSize()).toEqual([900, 700])
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(bounds).toMatchObject({ width: 900, height: 700 })
    const picture = await page.screenshot()
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([900, 700])
  })

  it('shows itself when it is ready, and is the one with the focus', async () => {
    const { app } = running
    const seen = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return [
        window?.isVisible(),
        window?.isFocused(),
        BrowserWindow.getFocusedWindow() === window,
        window instanceof BrowserWindow,
      ]
    })
    expect(seen).toEqual([true, true, true, true])
    expect(await diaryOf(app)).toContain('ready-to-show')
  })

  it('is called what its page is called, until the app calls it otherwise', async () => {
    const title = async (): Promise<string | undefined> =>
      await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(title).toBe('Fixture page')
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setTitle('Another'))
    expect(await title()).toBe('Another')
  })

  it('changes its size, never below the least', async () => {
    const { app } = running
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 800))
    await expect.poll(pageSize).toEqual([1000, 800])
    await expect.poll(async () => await diaryOf(app)).toContain('resize')
    const bounds = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setBounds({ width: 100, height: 100 })
      return window?.getBounds()
    })
    expect(bounds).toMatchObject({ width: 500, height: 400 })
    await expect.poll(pageSize).toEqual([500, 400])
  })

  it('says when it is maximized and when not', async () => {
    const { app } = running
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
    await expect.poll(async () => await diaryOf(app)).toContain('maximize')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized())).toBe(true)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize())
    await expect.poll(async () => await diaryOf(app)).toContain('unmaximize')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 900, height: 700 }))
    await expect.poll(pageSize).toEqual([900, 700])
  })

  it('enlarges its page and makes it small again', async () => {
    const { app } = running
    const zoom = async (factor: number): Promise<number | undefined> =>
      await app.evaluate(({ BrowserWindow }, wanted) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.setZoomFactor(wanted)
        return contents?.getZoomFactor()
      }, factor)
    expect(await zoom(2)).toBe(2)
    await expect.poll(pageSize).toEqual([450, 350])
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 800))
    await expect.poll(pageSize).toEqual([500, 400])
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700))
    await zoom(1)
    await expect.poll(pageSize).toEqual([900, 700])
  })

  it('follows the theme that the app chooses', async () => {
    const { app, page } = running
    const isDark = async (): Promise<boolean> =>
      await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    const seen = await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
      return [nativeTheme.themeSource, nativeTheme.shouldUseDarkColors]
    })
    expect(seen).toEqual(['dark', true])
    await expect.poll(isDark).toBe(true)
    expect(await diaryOf(app)).toContain('theme true')
    await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'))
    await expect.poll(isDark).toBe(false)
  })

  it('runs code in its page', async () => {
    const { app } = running
    const run = async (code: string): Promise<unknown> =>
      await app.evaluate(async ({ BrowserWindow }, given) => {
        return await BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(given)
          .catch((error: Error) => error.message)
      }, code)
    expect(await run('Promise.resolve(document.title)')).toBe('Fixture page')
    expect(await run('(() => { throw new RangeError("no") })()')).toContain('RangeError: no')
    expect(await run('() => 1')).toBe('An object could not be cloned.')
  })

  it("edits in its page as the menu's roles ask", async () => {
    const { app, page } = running
    await page.locator('#note').fill('to be taken out')
    await app.evaluate(({ Menu, BrowserWindow }) => {
      const menu = Menu.buildFromTemplate([{ role: 'selectAll' }, { role: 'delete' }, { role: 'undo' }])
      for (const item of menu.items.slice(0, 2)) item.click(undefined, BrowserWindow.getAllWindows()[0])
    })
    await expect.poll(async () => await page.inputValue('#note')).toBe('')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.undo())
    await expect.poll(async () => await page.inputValue('#note')).toBe('to be taken out')
    // The page hears of no key.
    expect(await page.textContent('#keys')).toBe('')
    await page.reload()
    await page.waitForFunction(() => 'moduleWord' in globalThis)
  })

  it('leaves keys to the page and keeps the browser from using them', async () => {
    const { app, page } = running
    await page.locator('#note').focus()
    for (const key of ['a', 'Control+p', 'Control+f', 'F5']) await page.keyboard.press(key)
    expect(await page.inputValue('#note')).toBe('a')
    expect(await page.textContent('#keys')).toBe('a:false Control:false p:false Control:false f:false F5:false ')
    expect(app.windows()).toHaveLength(1)
  })
})

describe('a download', () => {
  it('is told to the app and saves nothing', async () => {
    const { app, page } = running
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'stray.txt'
      link.click()
    })
    await expect.poll(async () => await diaryOf(app)).toContain('download stray.txt')
  })
})

describe('dialog', () => {
  it('is answered by what a spec puts in its place', async () => {
    const { app } = running
    const answer = await app.evaluate(async ({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/tmp/brief.pdf' })
      return await dialog.showSaveDialog({ defaultPath: 'brief.pdf' })
    })
    expect(answer).toEqual({ canceled: false, filePath: '/tmp/brief.pdf' })
  })

  it('says so when nobody can answer it', async () => {
    const { app } = running
    const message = await app.evaluate(
      async ({ dialog }) =>
        await dialog.showOpenDialog({}).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
    )
    expect(message).toContain('dialog.showOpenDialog without a display')
  })
})

describe('a page that crashes', () => {
  it('is reported, and can be loaded again', async () => {
    const { app } = running
    const session = await running.page.context().newCDPSession(running.page)
    session.send('Page.crash').catch(() => undefined)
    await expect.poll(async () => await diaryOf(app)).toContain('gone crashed')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed())).toBe(
      true,
    )
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
    const title = async (): Promise<unknown> =>
      await app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return await contents?.executeJavaScript('document.title + typeof fixture').catch(() => 'not yet')
      })
    await expect.poll(title).toBe('Fixture pageobject')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed())).toBe(
      false,
    )
  })
})
