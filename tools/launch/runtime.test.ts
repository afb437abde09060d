import { describe, expect, it } from 'vitest'
import type { InstalledBrowser } from '../chromium-runtime/find-browser.ts'
import { CannotStart } from './project.ts'
import { nothingToRunOn, provideRuntime, runtimeEnvironment, type Ways } from './runtime.ts'

const chromium: InstalledBrowser = { path: '/usr/bin/chromium', name: 'Chromium' }
const blocked = { at: 1, reason: 'ECONNREFUSED' }

/** A machine with nothing on it and no network; each test gives it something. Every way that is tried is noted. */
function machine(given: Partial<Ways> = {}) {
  const tried: string[] = []
  const lines: string[] = []
  const noting = <K extends keyof Ways>(name: K, otherwise: Ways[K]): Ways[K] => {
    const way = (given[name] ?? otherwise) as (...args: unknown[]) => unknown
    return ((...args: unknown[]) => {
      tried.push(name)
      return way(...args)
    }) as Ways[K]
  }
  const ways: Ways = {
    override: given.override,
    electronIn: noting('electronIn', () => undefined),
    installed: noting('installed', () => undefined),
    recentFailure: noting('recentFailure', () => undefined),
    download: noting('download', () => Promise.resolve(blocked)),
    remember: noting('remember', () => undefined),
    browser: noting('browser', () => undefined),
    fromPlaywright: noting('fromPlaywright', () => Promise.resolve(undefined)),
    fromDebian: noting('fromDebian', () => Promise.resolve(undefined)),
    say: (line) => lines.push(line),
  }
  return { ways, tried, lines }
}

describe('provideRuntime', () => {
  it('takes an installed Electron without a word and without asking the network', async () => {
    const { ways, tried, lines } = machine({ installed: () => '/e/electron', browser: () => chromium })
    expect(await provideRuntime(ways)).toEqual({ kind: 'electron', executable: '/e/electron' })
    expect(tried).not.toContain('download')
    expect(lines).toEqual([])
  })

  it('takes Electron when its download succeeds', async () => {
    let there: string | undefined
    const { ways, tried } = machine({
      installed: () => there,
      download: () => {
        there = '/e/electron'
        return Promise.resolve(undefined)
      },
      browser: () => chromium,
    })
    expect(await provideRuntime(ways)).toEqual({ kind: 'electron', executable: '/e/electron' })
    expect(tried).not.toContain('remember')
  })

  it('falls back to the browser that is there, remembers why, and says it in one line', async () => {
    const { ways, tried, lines } = machine({ browser: () => chromium })
    expect(await provideRuntime(ways)).toEqual({ kind: 'stand-in', browser: chromium })
    expect(tried).toContain('remember')
    expect(tried).not.toContain('fromPlaywright')
    expect(lines.at(-1)).toMatch(/^Electron's own binary.*ECONNREFUSED.*Chromium.*\/usr\/bin\/chromium/)
    expect(lines.at(-1)).not.toContain('\n')
  })

  it('does not wait for a download that failed a short while ago', async () => {
    const { ways, tried, lines } = machine({ browser: () => chromium, recentFailure: () => blocked })
    await provideRuntime(ways)
    expect(tried).not.toContain('download')
    expect(lines).toHaveLength(1)
  })

  it("fetches Playwright's browser before it changes the system", async () => {
    const { ways, tried } = machine({ fromPlaywright: () => Promise.resolve(chromium) })
    expect(await provideRuntime(ways)).toEqual({ kind: 'stand-in', browser: chromium })
    expect(tried).not.toContain('fromDebian')
  })

  it("installs Debian's browser where Playwright's cannot be had", async () => {
    const { ways } = machine({ fromDebian: () => Promise.resolve(chromium) })
    expect(await provideRuntime(ways)).toEqual({ kind: 'stand-in', browser: chromium })
  })

  it('ends with one line that says what to install when every way has failed', async () => {
    const { ways, tried } = machine()
    await expect(provideRuntime(ways)).rejects.toThrow(new CannotStart(nothingToRunOn))
    expect(tried.slice(-2)).toEqual(['fromPlaywright', 'fromDebian'])
    expect(nothingToRunOn).not.toContain('\n')
    expect(nothingToRunOn).toMatch(/apt-get install chromium/)
  })

  it('uses the named Electron and nothing else', async () => {
    const { ways, tried } = machine({ override: '/mine', electronIn: (dist) => `${dist}/electron` })
    expect(await provideRuntime(ways)).toEqual({ kind: 'electron', executable: '/mine/electron' })
    expect(tried).toEqual(['electronIn'])
  })

  it('refuses a named folder without Electron instead of taking something else', async () => {
    const { ways } = machine({ override: '/mine', installed: () => '/e/electron' })
    await expect(provideRuntime(ways)).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH.*\/mine/)
  })
})

describe('runtimeEnvironment', () => {
  it("points Electron's own variables at the stand-in only where it stands in", () => {
    expect(runtimeEnvironment({ kind: 'stand-in', browser: chromium })['ELECTRON_OVERRIDE_DIST_PATH']).toMatch(
      /chromium-runtime.bin$/,
    )
    expect(runtimeEnvironment({ kind: 'electron', executable: '/e/electron' })).toEqual({
      ELECTRON_EXEC_PATH: '/e/electron',
    })
  })
})
