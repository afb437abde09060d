import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from './fixtures/fixture-page.ts'
import { diaryOf, launchFixture, type Running } from './fixtures/launch.ts'

let running: Running

beforeAll(async () => {
  running = await launchFixture()
})

afterAll(async () => await running.dispose())

describe('a preload', () => {
  it('finds the short list of modules and no Node', async () => {
    const { page } = running
    const found = await page.evaluate(() => fixture.surroundings)
    expect(found).toMatchObject({
      fs: 'Error: module not found: fs',
      path: 'Error: module not found: node:path',
      net: expect.stringContaining('net is not provided'),
      sendSync: expect.stringContaining('ipcRenderer.sendSync is not provided'),
      process: `renderer,true,${process.platform}`,
      env: expect.stringContaining('env is not provided'),
      buffer: 'undefined',
      dirname: 'undefined',
      events: true,
      runtime: 'undefined',
    })
  })

  it('lives in a world that the page cannot see', async () => {
    const seen = await running.page.evaluate(() => [
      typeof (globalThis as { isolatedSecret?: string }).isolatedSecret,
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
      Object.keys(globalThis).filter((key) => /receiver|binding|bridge|runtime/i.test(key)).length,
    ])
    expect(seen).toEqual(['undefined', 'undefined', 'undefined', 0])
  })
})

describe('contextBridge', () => {
  it('copies values into the page, frozen', async () => {
    const { page } = running
    const seen = await page.evaluate(() => ({
      two: fixture.nested.list[1].two,
      date: fixture.nested.when instanceof Date,
      plain: fixture.nested instanceof Object,
      frozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.nested.list[1]),
      writable: Object.getOwnPropertyDescriptor(globalThis, 'fixture')?.writable,
      // Electron hands over an empty object instead of ipcRenderer.
      ipcRenderer: Object.keys(fixture.ipcRenderer),
    }))
    expect(seen).toEqual({ two: 2, date: true, plain: true, frozen: true, writable: false, ipcRenderer: [] })
  })

  it('passes functions both ways and copies what goes through them', async () => {
    const { page } = running
    const seen = await page.evaluate(() => {
      const calls: unknown[][] = []
      fixture.call({ onProgress: (...args) => void calls.push(args) })
      const own = { list: [1, undefined], map: new Map([[1, new Uint8Array([7])]]) }
      const back = fixture.giveBack(own)
      const mine = (): number => 1
      return {
        call: calls[0]?.[0],
        keys: Object.keys(calls[0]?.[1] as object),
        copied: back !== own && back.map.get(1)?.[0] === 7 && 1 in back.list,
        sameFunction: fixture.giveBack(mine) === mine,
        described: fixture.describe(new Map()),
      }
    })
    expect(seen).toEqual({ call: 1, keys: ['two'], copied: true, sameFunction: true, described: '[object Map]true' })
  })

  it('gives the message of an error, and refuses what cannot be cloned', async () => {
    const { page } = running
    const messages = await page.evaluate(() => {
      const attempt = (act: () => unknown): string => {
        try {
          act()
          return 'passed'
        } catch (error) {
          return (error as Error).message
        }
      }
      return [
        attempt(() => fixture.throwing()),
        attempt(() => fixture.giveBack(Symbol('s'))),
        attempt(() => fixture.giveBack(new WeakMap())),
        attempt(() => fixture.giveBack(new Proxy({ a: 1 }, {}))),
        attempt(() => fixture.exposeAgain()),
      ]
    })
    expect(messages).toEqual([
      'from the preload',
      'An object could not be cloned.',
      'An object could not be cloned.',
      'An object could not be cloned.',
      'Cannot bind an API on top of an existing property on the window object',
    ])
  })
})

describe('IPC', () => {
  it('carries values to main and back by structured clone', async () => {
    const { page } = running
    const back = await page.evaluate(async () => {
      const sent = {
        gap: undefined,
        when: new Date(5),
        map: new Map([['a', new Set([1n])]]),
        bytes: new Uint8Array([1, 2]),
        error: new RangeError('far'),
      }
      const [value, nothing] = (await fixture.invoke('echo', sent, undefined)) as [typeof sent, unknown]
      return [
        'gap' in value && value.gap === undefined,
        nothing === undefined,
        value.when instanceof Date && value.when.getTime(),
        value.map.get('a')?.has(1n),
        value.bytes instanceof Uint8Array && value.bytes.length,
        value.error instanceof Error && value.error.message,
      ]
    })
    expect(back).toEqual([true, true, 5, true, 2, 'far'])
  })

  it('gives main real values', async () => {
    const { app, page } = running
    await page.evaluate(
      async () => await fixture.invoke('keep', { map: new Map([[1, undefined]]), bytes: new Uint8Array([9]) }),
    )
    const kept = await app.evaluate(() => {
      const [value] = (globalThis as unknown as { received: [{ map: Map<number, undefined>; bytes: Uint8Array }] })
        .received
      return [value.map instanceof Map && value.map.has(1), value.bytes instanceof Uint8Array && value.bytes[0]]
    })
    expect(kept).toEqual([true, 9])
  })

  it.each([
    ['a function sent', 'sendFunction', 'An object could not be cloned.'],
    [
      'a function returned',
      'return-function',
      "Error invoking remote method 'return-function': Error: An object could not be cloned.",
    ],
    ['a handler that throws', 'fail', "Error invoking remote method 'fail': RangeError: too far"],
    [
      'a channel without a handler',
      'nobody',
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    ],
  ])('rejects: %s', async (_name, channel, expected) => {
    const { page } = running
    const message = await page.evaluate(async (name) => {
      const call = name === 'sendFunction' ? fixture.sendFunction() : fixture.invoke(name)
      return await call.then(
        () => 'resolved',
        (error: Error) => error.message,
      )
    }, channel)
    expect(message).toBe(expected)
  })

  it('delivers messages from main until the listener goes', async () => {
    const { app, page } = running
    await page.evaluate(() => {
      const heard: unknown[] = []
      const stop = fixture.on('news', (...args) => {
        heard.push(args)
        if (heard.length === 2) stop()
      })
      Object.assign(globalThis, { heard })
    })
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const number of [1, 2, 3]) contents?.send('news', number, new Date(number))
    })
    await page.evaluate(async () => await fixture.invoke('echo'))
    const heard = await page.evaluate(() =>
      (globalThis as unknown as { heard: [number, Date][] }).heard.map(([n, d]) => [n, d.getTime()]),
    )
    expect(heard).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it('delivers a very long message whole, and what was sent after it after it', async () => {
    const { app, page } = running
    await page.evaluate(() => {
      const heard: [number, string][] = []
      fixture.on('long', (text) => heard.push([(text as string).length, (text as string).slice(-6)]))
      Object.assign(globalThis, { heard })
    })
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.send('long', `${'"پکتيکا"\n'.repeat(300_000)}𝄞 end`)
      contents?.send('long', 'short')
    })
    await page.evaluate(async () => await fixture.invoke('echo'))
    expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown }).heard)).toEqual([
      [2_700_006, '𝄞 end'],
      [5, 'short'],
    ])
  })

  it('refuses to send a function to a page', async () => {
    const message = await running.app.evaluate(({ BrowserWindow }) => {
      try {
        BrowserWindow.getAllWindows()[0]?.webContents.send('news', () => 1)
        return 'sent'
      } catch (error) {
        return (error as Error).message
      }
    })
    expect(message).toBe('An object could not be cloned.')
  })

  it('names the sender by the address that the app knows', async () => {
    const seen = await running.page.evaluate(async () => await fixture.invoke('whoami'))
    expect(seen).toEqual({ url: 'app://bundle/index.html#top', origin: 'app://bundle', top: true, main: true })
  })
})

describe('ready', () => {
  it('comes only after main has been evaluated', async () => {
    const diary = await diaryOf(running.app)
    expect(diary.slice(0, 3)).toEqual(['evaluated', 'ready', 'when-ready'])
  })
})
