import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ANNOUNCEMENTS, ENDPOINTS } from '#shared/ipc/channels.ts'
import { expect, test } from '../fixtures/app.ts'
import { ourPage, provoking } from '../fixtures/refusals.ts'

test.beforeEach(async ({ window }) => {
  await ourPage(window)
})

test('the page comes with the policy, word for word, and every file of it too', async ({ app, window }) => {
  await provoking(app, window, async () => {
    const [response] = await Promise.all([
      window.waitForResponse((answer) => answer.url().endsWith('/index.html')),
      window.reload(),
    ])
    expect((await response.allHeaders())['content-security-policy']?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      "connect-src 'none'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types aide-worker',
    ])
    expect((await response.allHeaders())['x-content-type-options']).toBe('nosniff')
  })
})

test('a page of ours has nothing of Node or Electron, and of the app the named calls alone', async ({ window }) => {
  const found = await window.evaluate(() => {
    const bridge = (globalThis as unknown as { notebook: { call: object; on: object } }).notebook
    return {
      of: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'ipcRenderer',
        'electron',
        'setImmediate',
      ].filter((name) => name in globalThis),
      bridge: Object.keys(bridge).sort(),
      calls: Object.keys(bridge.call).sort(),
      announcements: Object.keys(bridge.on).sort(),
      frozen: Object.isFrozen(bridge) && Object.isFrozen(bridge.call),
    }
  })
  expect(found).toEqual({
    of: [],
    bridge: ['call', 'on'],
    calls: [...ENDPOINTS].sort(),
    announcements: [...ANNOUNCEMENTS].sort(),
    frozen: true,
  })
})

test('text becomes neither script nor markup', async ({ app, window }) => {
  await provoking(app, window, async () => {
    const outcomes = await window.evaluate(async () => {
      // The debugger's own call may do what the page may not: the page itself has to be the one that tries.
      await new Promise((resolve) => setTimeout(resolve))
      const attempt = (act: () => unknown): string => {
        try {
          act()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const holder = document.createElement('div')
      document.body.append(holder)
      return {
        // eslint-disable-next-line no-eval -- that it is refused is what is tried
        eval: attempt(() => eval('1')),
        // eslint-disable-next-line typescript/no-implied-eval -- as above
        function: attempt(() => new Function('1')()),
        innerHTML: attempt(() => (holder.innerHTML = '<b>x</b>')),
        outerHTML: attempt(() => (holder.outerHTML = '<b>x</b>')),
        insert: attempt(() => holder.insertAdjacentHTML('beforeend', '<b>x</b>')),
        parse: attempt(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        srcdoc: attempt(() => (document.createElement('iframe').srcdoc = '<b>x</b>')),
        policy: attempt(() =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
          ).trustedTypes.createPolicy('mine', {}),
        ),
      }
    })
    expect([...new Set(Object.values(outcomes))], JSON.stringify(outcomes)).toEqual(['refused'])
    const ran = await window
      .evaluate(async () => {
        const button = document.createElement('button')
        button.setAttribute('onclick', 'globalThis.ran = true')
        document.body.append(button)
        button.click()
        await new Promise((resolve) => setTimeout(resolve, 50))
        return 'ran' in globalThis
      })
      .catch(() => false)
    expect(ran, 'an inline handler ran').toBe(false)
  })
})

test('the page goes nowhere and opens nothing', async ({ app, window, folder }) => {
  const address = window.url()
  await provoking(app, window, async () => {
    for (const target of ['https://example.org/', 'file:///etc/passwd', 'javascript:globalThis.ran=1']) {
      await window.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.target = '_blank'
        link.click()
        link.download = 'x'
        link.click()
      }, target)
      expect(await window.evaluate((url) => globalThis.open(url) === null, target), target).toBe(true)
    }
    await window.evaluate(() => {
      location.assign('https://example.org/assigned')
    })
    await window.evaluate(() => {
      const form = document.createElement('form')
      form.action = 'https://example.org/form'
      document.body.append(form)
      form.submit()
    })
    const framed = await window.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = 'app://bundle/index.html'
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve)
        setTimeout(resolve, 1_000)
      })
      document.body.append(frame)
      await loaded
      try {
        return frame.contentDocument?.querySelector('#root') !== null && frame.contentDocument !== null
      } catch {
        return false
      }
    })
    expect(framed).toBe(false)
  })
  expect(window.url()).toBe(address)
  expect(app.electron.windows()).toHaveLength(1)
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect((await readdir(folder)).filter((name) => name !== 'data')).toEqual([])
})

test('no permission is granted, device found or screen seen', async ({ app, window }) => {
  await provoking(app, window, async () => {
    const states = await window.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'clipboard-write',
        'midi',
        'persistent-storage',
        'idle-detection',
        'window-management',
        'local-fonts',
        'storage-access',
      ]
      const asked = names.map(async (name) => {
        try {
          return `${name}: ${(await navigator.permissions.query({ name: name as PermissionName })).state}`
        } catch {
          return `${name}: denied`
        }
      })
      return await Promise.all(asked)
    })
    expect(states.filter((state) => /granted/.test(state))).toEqual([])
    const outcomes = await window.evaluate(async () => {
      const outcome = async (act: () => Promise<unknown> | undefined): Promise<string> => {
        try {
          const given = await Promise.race([act(), new Promise((resolve) => setTimeout(resolve, 3_000, undefined))])
          const empty = given === undefined || given === 'denied' || (Array.isArray(given) && given.length === 0)
          return empty ? 'nothing' : `given: ${JSON.stringify(given)}`
        } catch {
          return 'nothing'
        }
      }
      type Devices = Record<
        'usb' | 'hid' | 'serial' | 'bluetooth',
        { getDevices?: () => Promise<[]>; getPorts?: () => Promise<[]> } | undefined
      >
      const devices = navigator as unknown as Devices
      return {
        camera: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
        screen: await outcome(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        place: await outcome(() => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
        notice: await outcome(() => Notification.requestPermission()),
        clipboard: await outcome(() => navigator.clipboard.readText()),
        usb: await outcome(() => devices.usb?.getDevices?.()),
        hid: await outcome(() => devices.hid?.getDevices?.()),
        serial: await outcome(() => devices.serial?.getPorts?.()),
        serviceWorker: await outcome(() => navigator.serviceWorker?.register('/index.html')),
      }
    })
    expect([...new Set(Object.values(outcomes))], JSON.stringify(outcomes)).toEqual(['nothing'])
  })
})

test('nothing is remembered by the browser between two starts', async ({ app, window }) => {
  await window.evaluate(() => {
    localStorage.setItem('canary', 'kept')
    document.cookie = 'canary=kept; max-age=9999'
  })
  const again = await app.relaunch()
  await expect(again.locator('#root')).not.toBeEmpty()
  expect(await again.evaluate(() => [localStorage.getItem('canary'), document.cookie])).toEqual([null, ''])
  const files = await readdir(app.userData, { recursive: true })
  expect(files.filter((name) => /cookies|local storage|crashpad|\.dmp$/i.test(name.split('/').at(-1) ?? ''))).toEqual(
    [],
  )
})

test('a call by a name that is no endpoint is not answered', async ({ window, folder }) => {
  const answers = await window.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { notebook: { call: Record<string, (input: unknown) => Promise<unknown>> } }
    ).notebook
    const call = async (name: string, input: unknown): Promise<unknown> => await bridge.call[name]!(input)
    return {
      unknown: typeof bridge.call['shell:run'],
      polluted: await call('notebook:open', JSON.parse('{"id":"x","__proto__":{"polluted":1}}')),
      path: await call('notebook:open', { id: '../../../etc' }),
      large: await call('library:create', { title: 'x'.repeat(1_000_000) }),
      map: await call('settings:change', new Map([['theme', 'dark']])),
    }
  })
  expect(answers).toEqual({
    unknown: 'undefined',
    ...Object.fromEntries(
      ['polluted', 'path', 'large', 'map'].map((name) => [
        name,
        { ok: false, failure: { code: 'refused', message: expect.any(String), path: expect.any(Array) } },
      ]),
    ),
  })
  expect(await readdir(join(folder, 'data', 'notebooks')).catch(() => [])).toEqual([])
})
