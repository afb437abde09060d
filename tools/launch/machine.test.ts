import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourcesFingerprint } from './build-state.ts'
import { displayForTests, hasDisplay, noDisplayMessage } from './display.ts'
import { installedElectron, reasonIn, recentFailure } from './electron-binary.ts'
import { lacks, missingPackages } from './needs.ts'
import { sandboxArguments, withoutSandboxMessage } from './sandbox.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function write(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

describe('hasDisplay', () => {
  it('asks Linux for a display server and no other system', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })

  it('has a message that names both ways out', () => {
    expect(noDisplayMessage).toMatch(/xvfb-run npm start.*npm run brief/)
  })
})

describe('displayForTests', () => {
  it('brings a display only for a runtime that needs one and has none', () => {
    expect(displayForTests({ display: true, runtime: 'electron', xvfb: true })).toBe('as-it-is')
    expect(displayForTests({ display: false, runtime: 'stand-in', xvfb: true })).toBe('none-needed')
    expect(displayForTests({ display: false, runtime: 'electron', xvfb: true })).toBe('xvfb')
    expect(displayForTests({ display: false, runtime: 'electron', xvfb: false })).toBe('impossible')
  })
})

describe('installedElectron', () => {
  const unpack = (version: string) => {
    write('package.json', '{"version":"45.4.1"}')
    write('path.txt', 'electron')
    write('dist/version', version)
    return write('dist/electron', '')
  }

  it('finds a whole binary of the version that is pinned', () => {
    const executable = unpack('v45.4.1')
    expect(installedElectron(folder)).toBe(executable)
  })

  it('takes neither another version nor an unpacking that was broken off', () => {
    unpack('44.0.0')
    expect(installedElectron(folder)).toBeUndefined()
    unpack('45.4.1')
    rmSync(join(folder, 'path.txt'))
    expect(installedElectron(folder)).toBeUndefined()
  })
})

describe('recentFailure', () => {
  const day = 24 * 60 * 60_000

  it('holds for a day', () => {
    const file = write('failure.json', '{"at":1000,"reason":"ENOTFOUND"}')
    expect(recentFailure(2000, file)).toEqual({ at: 1000, reason: 'ENOTFOUND' })
    expect(recentFailure(1000 + day, file)).toBeUndefined()
  })

  it('disregards a note from the future, a broken one and none', () => {
    expect(recentFailure(500, write('failure.json', '{"at":1000,"reason":"x"}'))).toBeUndefined()
    expect(recentFailure(500, write('failure.json', '{"at":'))).toBeUndefined()
    expect(recentFailure(500, join(folder, 'none.json'))).toBeUndefined()
  })
})

describe('reasonIn', () => {
  it('names the innermost cause', () => {
    expect(reasonIn('TypeError: fetch failed\n  [cause]: Error: getaddrinfo ENOTFOUND host')).toBe('ENOTFOUND')
    expect(reasonIn('HTTPError: Response code 403 (Forbidden) for x')).toBe('Response code 403 (Forbidden) for x')
    expect(reasonIn('')).toBe('no reason given')
  })
})

describe('sandboxArguments', () => {
  const ubuntu = { platform: 'linux', root: false, namespacesRestricted: true, helperIsSetuid: false } as const

  it('keeps the sandbox wherever it can be had', () => {
    expect(sandboxArguments({ ...ubuntu, namespacesRestricted: false })).toEqual([])
    expect(sandboxArguments({ ...ubuntu, helperIsSetuid: true })).toEqual([])
    expect(sandboxArguments({ ...ubuntu, platform: 'win32' })).toEqual([])
  })

  it('gives it up as root and where namespaces are forbidden, since nothing would start', () => {
    expect(sandboxArguments(ubuntu)).toEqual(['--no-sandbox'])
    expect(sandboxArguments({ ...ubuntu, namespacesRestricted: false, root: true })).toEqual(['--no-sandbox'])
    expect(withoutSandboxMessage(true, '/e/electron')).toMatch(/ordinary user/)
    expect(withoutSandboxMessage(false, '/e/electron')).toContain("chmod 4755 '/e/chrome-sandbox'")
  })
})

describe('missingPackages', () => {
  it('names the package of what is missing', () => {
    expect(missingPackages(() => false)).toEqual(['poppler-utils', 'age', 'bsdutils', 'strace'])
    expect(missingPackages(() => true)).toEqual([])
  })
})

describe('lacks', () => {
  const { PATH, CI } = process.env

  afterEach(() => {
    process.env['PATH'] = PATH
    if (CI === undefined) delete process.env['CI']
    else process.env['CI'] = CI
  })

  it('lets a test be skipped where its program is missing, but not in CI', () => {
    process.env['PATH'] = folder
    delete process.env['CI']
    expect(lacks('pdftotext')).toBe(true)
    process.env['CI'] = '1'
    expect(lacks('pdftotext')).toBe(false)
  })
})

describe('sourcesFingerprint', () => {
  it('changes with what is built: contents, names and files that go', () => {
    write('src/main/index.ts', 'a')
    const first = sourcesFingerprint(folder)
    write('src/main/index.ts', 'b')
    const changed = sourcesFingerprint(folder)
    write('src/main/other.ts', '')
    const added = sourcesFingerprint(folder)
    rmSync(join(folder, 'src/main/other.ts'))
    expect(new Set([first, changed, added]).size).toBe(3)
    expect(sourcesFingerprint(folder)).toBe(changed)
  })

  it('is the same for a fresh copy, and after a test was changed', () => {
    write('src/main/index.ts', 'a')
    const first = sourcesFingerprint(folder)
    write('src/main/index.ts', 'a')
    write('src/main/index.test.ts', 'new')
    expect(sourcesFingerprint(folder)).toBe(first)
  })
})
