import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from './fixtures/fixture-page.ts'
import { diaryOf, launchFixture, type Running } from './fixtures/launch.ts'

let running: Running
let outside: Server
/** Every connection that reached the outside. */
const reached: string[] = []

beforeAll(async () => {
  outside = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  outside.on('connection', () => reached.push('connection'))
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  running = await launchFixture()
})

afterAll(async () => {
  await running.dispose()
  outside.close()
})

function outsideAddress(): string {
  return `127.0.0.1:${(outside.address() as AddressInfo).port}`
}

describe("the app's scheme", () => {
  it('is answered by its handler, for documents, styles, modules and data', async () => {
    const { page } = running
    const seen = await page.evaluate(async () => ({
      word: moduleWord,
      background: getComputedStyle(document.body).backgroundColor,
      data: await fetch('/data.txt').then(async (response) => await response.text()),
      missing: await fetch('/none').then((response) => response.status),
      broken: await fetch('/broken').then(
        () => 'answered',
        () => 'failed',
      ),
      secure: isSecureContext,
      href: location.href,
      cookie: ((document.cookie = 'a=1'), document.cookie),
    }))
    expect(seen).toEqual({
      word: 'from a module',
      background: 'rgb(244, 241, 234)',
      data: 'plain data',
      missing: 404,
      broken: 'failed',
      secure: true,
      href: 'http://app.localhost/index.html#top',
      cookie: '',
    })
  })

  it('serves dedicated workers, their modules and their requests', async () => {
    const answer = await running.page.evaluate(async () => await askWorker('worker.js', { type: 'module' }))
    expect(answer).toMatchObject({ deep: 'deep', text: 'plain data', outside: 'blocked', require: 'undefined' })
  })

  it('sends the headers that the handler gave', async () => {
    const { page } = running
    const violation = await page.evaluate(
      async () =>
        await new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          })
          const style = document.createElement('style')
          style.textContent = 'body { color: red }'
          document.head.append(style)
        }),
    )
    expect(violation).toBe('style-src-elem')
  })
})

describe('everything else', () => {
  it('is not reached, by whatever way a page tries', async () => {
    const { page } = running
    const results = await page.evaluate(async (address) => {
      const outcome = async (attempt: (yes: () => void, no: () => void) => void): Promise<string> =>
        await new Promise((resolve) =>
          attempt(
            () => resolve('reached'),
            () => resolve('blocked'),
          ),
        )
      const request = await outcome((yes, no) => void fetch(`http://${address}/fetch`).then(yes, no))
      const named = await outcome((yes, no) => void fetch('https://example.com/').then(yes, no))
      const image = await outcome((yes, no) => {
        const element = new Image()
        element.onload = yes
        element.onerror = no
        element.src = `http://${address}/image`
      })
      const socket = await outcome((yes, no) => {
        const connection = new WebSocket(`ws://${address}/socket`)
        connection.onopen = yes
        connection.onerror = no
      })
      const frame = document.createElement('iframe')
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      frame.src = `http://${address}/frame`
      document.body.append(frame)
      await loaded
      navigator.sendBeacon(`http://${address}/beacon`, 'x')
      frame.remove()
      return [request, named, image, socket]
    }, outsideAddress())
    expect(results).toEqual(['blocked', 'blocked', 'blocked', 'blocked'])
    expect(reached).toEqual([])
  })

  it('is shown to the app before it begins, and what the app calls off fails', async () => {
    const { app, page } = running
    const outcomes = await page.evaluate(async () => {
      const outcome = async (path: string): Promise<string> =>
        await fetch(path).then(
          (response) => String(response.status),
          () => 'failed',
        )
      return [await outcome('/data.txt'), await outcome('/called-off')]
    })
    expect(outcomes).toEqual(['200', 'failed'])
    const diary = await diaryOf(app)
    expect(diary).toContain('request GET mainFrame app://bundle/index.html')
    expect(diary).toContain('request GET xhr app://bundle/called-off')
    expect(diary).toContain('request GET xhr https://example.com/')
  })

  it('cannot be navigated to without the app being asked', async () => {
    const { app, page } = running
    await page.click('#away')
    await expect.poll(async () => await diaryOf(app)).toContain('will-navigate https://example.com/away')
    expect(await diaryOf(app)).toContain('will-frame-navigate https://example.com/away')
    expect(page.url()).toBe('http://app.localhost/index.html#top')
    expect(await page.title()).toBe('Fixture page')
    await page.evaluate(() => location.reload())
    await expect.poll(async () => await diaryOf(app)).toContain('will-navigate app://bundle/index.html')
  })

  it('gets no window: not by window.open, not by a link, not by a test runner', async () => {
    const { app, page } = running
    expect(await page.evaluate(() => window.open('https://example.com/open'))).toBeNull()
    await page.click('#blank')
    await page.click('#away', { modifiers: ['ControlOrMeta'] })
    // Whether the runner still sees its page for a moment or not, the page does not stay.
    await page
      .context()
      .newPage()
      .catch(() => undefined)
    await expect.poll(async () => await diaryOf(app)).toContain('window-open https://example.com/open')
    await expect.poll(() => app.windows().length).toBe(1)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})
