import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../fixtures/app.ts'
import { ourPage, provoking } from '../fixtures/refusals.ts'

/** A server on this machine that no page of ours may reach; what it hears is a leak. */
async function listening(): Promise<{ server: Server; address: string; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  server.on('connection', () => heard.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}`, heard }
}

test.beforeEach(async ({ window }) => {
  await ourPage(window)
})

test('no request of any kind leaves the page', async ({ app, window }) => {
  const { server, address, heard } = await listening()
  // It hears: what it does not hear from the page was not said.
  await fetch(`http://${address}/test`)
  expect(heard.splice(0)).toContain('GET /test')
  await provoking(app, window, async () => {
    const outcomes = await window.evaluate(async (host) => {
      const settled = (start: (yes: () => void, no: () => void) => void): Promise<string> =>
        new Promise((resolve) => {
          const no = (): void => resolve('refused')
          setTimeout(no, 3_000)
          try {
            start(() => resolve('reached'), no)
          } catch {
            no()
          }
        })
      const element = <Name extends keyof HTMLElementTagNameMap>(
        name: Name,
        set: object,
      ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), set)
      const placed = (made: HTMLElement, yes: () => void, no: () => void): void => {
        made.addEventListener('load', yes)
        made.addEventListener('error', no)
        document.body.append(made)
      }
      const url = `http://${host}`
      return {
        fetch: await settled((yes, no) => void fetch(`${url}/fetch`).then(yes, no)),
        own: await settled((yes, no) => void fetch('/index.html').then(yes, no)),
        named: await settled((yes, no) => void fetch('https://example.org/').then(yes, no)),
        file: await settled((yes, no) => void fetch('file:///etc/hostname').then(yes, no)),
        data: await settled((yes, no) => void fetch('data:text/plain,x').then(yes, no)),
        request: await settled((yes, no) => {
          const request = new XMLHttpRequest()
          Object.assign(request, { onload: yes, onerror: no })
          request.open('GET', `${url}/xhr`)
          request.send()
        }),
        socket: await settled((yes, no) =>
          Object.assign(new WebSocket(`ws://${host}/ws`), { onopen: yes, onerror: no }),
        ),
        events: await settled((yes, no) => Object.assign(new EventSource(`${url}/es`), { onopen: yes, onerror: no })),
        image: await settled((yes, no) => placed(element('img', { src: `${url}/image` }), yes, no)),
        dataImage: await settled((yes, no) =>
          placed(element('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }), yes, no),
        ),
        style: await settled((yes, no) => placed(element('link', { rel: 'stylesheet', href: `${url}/css` }), yes, no)),
        prefetch: await settled((yes, no) => placed(element('link', { rel: 'prefetch', href: `${url}/pre` }), yes, no)),
        media: await settled((yes, no) => {
          const video = element('video', { src: `${url}/video` })
          video.addEventListener('loadedmetadata', yes)
          video.addEventListener('error', no)
          document.body.append(video)
        }),
        worker: await settled((yes, no) => {
          try {
            const worker = new Worker(`data:text/javascript,postMessage(1)`)
            Object.assign(worker, { onmessage: yes, onerror: no })
          } catch {
            no()
          }
        }),
        script: await settled((yes, no) => {
          const script = document.createElement('script')
          // Trusted types throw here already.
          script.src = `${url}/script`
          placed(script, yes, no)
        }),
        beacon: (() => {
          try {
            navigator.sendBeacon(`${url}/beacon`, 'x')
          } catch {
            // A refusal either way; the server says whether anything came.
          }
          return 'refused'
        })(),
      }
    }, address)
    expect([...new Set(Object.values(outcomes))], JSON.stringify(outcomes)).toEqual(['refused'])
  })
  expect(heard).toEqual([])
  server.close()
})

test('no address of this machine or another is found out by WebRTC', async ({ app, window }) => {
  await provoking(app, window, async () => {
    const candidates = await window.evaluate(async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] })
      const found: string[] = []
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate)
      })
      connection.createDataChannel('x')
      await connection.setLocalDescription(await connection.createOffer())
      await new Promise<void>((resolve) => {
        const done = (): void => resolve()
        connection.addEventListener(
          'icegatheringstatechange',
          () => connection.iceGatheringState === 'complete' && done(),
        )
        setTimeout(done, 4_000)
      })
      return found
    })
    expect(candidates.filter((candidate) => / udp /i.test(candidate))).toEqual([])
  })
})

test('the main process denies what the page would ask of it', async ({ app }) => {
  const answers = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window!.webContents
    return {
      policy: contents.getWebRTCIPHandlingPolicy(),
      switches: ['host-resolver-rules', 'no-proxy-server', 'force-webrtc-ip-handling-policy', 'disable-breakpad'].map(
        (name) => electronApp.commandLine.hasSwitch(name),
      ),
    }
  })
  expect(answers).toEqual({ policy: 'disable_non_proxied_udp', switches: [true, true, true, true] })
})
