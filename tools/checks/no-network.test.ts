import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProject } from '../launch/project.ts'

/** What opens a connection, or the door to something that does. Each is written alone in a file of each room. */
const WAYS_OUT = [
  ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'repl'].flatMap((name) => [
    `import * as way from 'node:${name}'; way`,
    `import * as way from '${name}'; way`,
  ]),
  `import { fetch as way } from 'undici'; way`,
  `import { net as way } from 'electron'; way`,
  `import { autoUpdater as way } from 'electron'; way`,
  `import { crashReporter as way } from 'electron'; way`,
  ...['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection'].flatMap((name) => [
    `${name}.name`,
    `globalThis.${name}.name`,
    `window.${name}.name`,
    `self.${name}.name`,
  ]),
  `WebTransport.name`,
  `WebSocketStream.name`,
  `fetchLater.name`,
  `navigator.sendBeacon('/')`,
  `navigator.serviceWorker.register('/')`,
  `shell.openExternal('/')`,
  `process.getBuiltinModule('net')`,
]

const ROOMS = ['src/main', 'src/main/briefs', 'src/shared/domain', 'src/renderer/app', 'src/preload']

let folder: string
/** The files that the lint complains of for one of the rules that hold the network. */
let complaints: Map<string, string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'no-network-'))
  copyFileSync(inProject('.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'))
  for (const room of ROOMS)
    [...WAYS_OUT, 'export const way = 1'].forEach((text, at) => {
      const file = join(folder, room, `way-${at}.ts`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${text}\n`)
    })
  complaints = lint()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The project's own rules on the planted files; only without the rules that need a compiler, which none of these is. */
function lint(): Map<string, string> {
  const args = [inProject('node_modules/oxlint/bin/oxlint'), '--format=json', '-A', 'all', 'src']
  const rules = ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-properties']
  let report: string
  try {
    report = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 })
  } catch (error) {
    report = (error as { stdout: string }).stdout
  }
  const { diagnostics } = JSON.parse(report) as { diagnostics: { code: string; filename: string }[] }
  return new Map(
    diagnostics.filter(({ code }) => rules.some((rule) => code.includes(rule))).map((d) => [d.filename, d.code]),
  )
}

test.each(ROOMS)('every way out is refused in %s', (room) => {
  const open = WAYS_OUT.filter((_way, at) => !complaints.has(join(room, `way-${at}.ts`)))
  expect(open).toEqual([])
  expect(complaints.has(join(room, `way-${WAYS_OUT.length}.ts`)), 'a harmless file').toBe(false)
})
