import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, launchFixture, startEnvironment, type Running } from './fixtures/launch.ts'

let running: Running

beforeAll(async () => {
  running = await launchFixture()
})

afterAll(async () => await running.dispose())

/** Evaluates an expression over the `electron` module in main and gives the message of the error that it throws. */
async function refusal(expression: string): Promise<string> {
  return await running.app.evaluate(async (electron, source) => {
    const { runInThisContext } = process.getBuiltinModule('node:vm')
    const act = runInThisContext(`(electron) => ${source}`) as (module: unknown) => unknown
    try {
      await act(electron)
      return 'accepted'
    } catch (error) {
      return (error as Error).message
    }
  }, expression)
}

describe('what the runtime lacks', () => {
  it.each([
    ['electron.net', 'electron.net'],
    ['electron.safeStorage', 'electron.safeStorage'],
    ['electron.powerSaveBlocker', 'electron.powerSaveBlocker'],
    ['electron.utilityProcess', 'electron.utilityProcess'],
    ['electron.clipboard.has', 'clipboard.has'],
    ['electron.clipboard.read()', 'clipboard.read'],
    ['electron.app.dock', 'app.dock'],
    ['electron.app.getGPUInfo()', 'app.getGPUInfo'],
    ['electron.app.getPath("music")', 'app.getPath("music")'],
    ['electron.app.on("gpu-info-update", () => 1)', 'app event "gpu-info-update"'],
    ['electron.session.defaultSession.webRequest.onCompleted(() => 1)', 'webRequest.onCompleted'],
    [
      'electron.session.defaultSession.webRequest.onBeforeRequest({ urls: [] }, () => 1)',
      'webRequest.onBeforeRequest option "filter"',
    ],
    [
      'electron.BrowserWindow.getAllWindows()[0].webContents.setWebRTCIPHandlingPolicy("default")',
      'webContents.setWebRTCIPHandlingPolicy("default")',
    ],
    ['electron.BrowserWindow.getAllWindows()[0].setOpacity(1)', 'BrowserWindow.setOpacity'],
    ['electron.BrowserWindow.getAllWindows()[0].on("moved", () => 1)', 'BrowserWindow event "moved"'],
    ['electron.BrowserWindow.getAllWindows()[0].webContents.openDevTools()', 'webContents.openDevTools'],
    ['electron.BrowserWindow.getAllWindows()[0].webContents.mainFrame.ipc', 'WebFrameMain.ipc'],
    [
      'electron.BrowserWindow.getAllWindows()[0].loadURL("https://example.com/")',
      'webContents.loadURL of https://example.com/',
    ],
    ['new electron.BrowserWindow({ vibrancy: "menu" })', 'BrowserWindow option "vibrancy"'],
    ['new electron.BrowserWindow({ webPreferences: { offscreen: true } })', 'webPreferences option "offscreen"'],
    ['new electron.BrowserWindow({ webPreferences: { sandbox: false } })', 'webPreferences sandbox: false'],
    [
      'new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } })',
      'webPreferences nodeIntegration: true',
    ],
    ['electron.dialog.showSaveDialogSync({})', 'dialog.showSaveDialogSync'],
    ['electron.dialog.showMessageBox({ message: "m", signal: null })', 'dialog.showMessageBox option "signal"'],
    ['electron.Menu.buildFromTemplate([{ role: "toggleDevTools" }])', 'menu role "toggleDevTools"'],
    ['electron.Menu.buildFromTemplate([{ label: "a", badge: 1 }])', 'MenuItem option "badge"'],
    ['electron.protocol.handle("other", () => new Response())', 'a scheme without privileges ("other")'],
    ['electron.shell.openExternal("https://example.com")', 'shell.openExternal'],
  ])('throws, naming itself: %s', async (expression, name) => {
    const message = await refusal(expression)
    expect(message).toContain(name)
    expect(message).toContain('is not provided by the Chromium runtime')
  })

  it('throws as Electron does where Electron does', async () => {
    const cases = [
      ['electron.protocol.registerSchemesAsPrivileged([])', 'should be called before app is ready'],
      ['electron.ipcMain.handle("echo", () => 1)', "Attempted to register a second handler for 'echo'"],
      ['electron.Menu.buildFromTemplate([{ label: "a", accelerator: "Hyper+Q" }])', 'invalid accelerator "Hyper+Q"'],
      ['electron.app.setPath("userData", "here")', 'Path must be absolute'],
      [
        'new electron.BrowserWindow({ webPreferences: { preload: "here.cjs" } })',
        'preload script must have absolute path',
      ],
    ] as const
    for (const [expression, expected] of cases) expect(await refusal(expression)).toContain(expected)
  })

  it('refuses use of a window that has gone', async () => {
    const message = await refusal(
      '(() => { const w = new electron.BrowserWindow({ show: false }); w.destroy(); return w.isDestroyed() && w.webContents.send("x") })()',
    )
    expect(message).toBe('Object has been destroyed')
  })
})

describe('a main script that is wrong', () => {
  const start = (file: string): { status: number | null; stderr: string } =>
    spawnSync(executable, [join(import.meta.dirname, 'fixtures', file)], {
      env: startEnvironment(running.temporary),
      encoding: 'utf8',
      timeout: 20_000,
    })

  it('ends when it awaits ready before it has been evaluated', () => {
    const { status, stderr } = start('awaits-ready.ts')
    expect(status).toBe(13)
    expect(stderr).toContain('Awaiting app.whenReady() at its top level')
  })

  it('ends when it imports what is not there', () => {
    const { status, stderr } = start('imports-net.ts')
    expect(status).toBe(1)
    expect(stderr).toContain("does not provide an export named 'net'")
  })

  it('ends with the error that it throws', () => {
    const { status, stderr } = start('throws.ts')
    expect(status).toBe(1)
    expect(stderr).toContain('RangeError: main went wrong')
  })
})
