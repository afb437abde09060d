import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProject } from '../launch/project.ts'
import { FUSES } from './fuses.ts'
import { readFuses, setFuses } from './fuse-wire.ts'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** What a binary of Electron holds as far as fuses go, amid other bytes. */
const aBinary = (...wires: { version?: number; wire: string }[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
    ...wires.flatMap(({ version = 1, wire }) => [
      Buffer.from(SENTINEL),
      Buffer.from([version, wire.length]),
      Buffer.from(wire),
      Buffer.alloc(32, 7),
    ]),
  ])

/** As Electron is delivered. */
const DELIVERED = '101100011'
const wanted = FUSES.map(({ on }) => on)

describe('the fuses of a packed app', () => {
  it('are all nine, in the order of the binary, each decided', () => {
    expect(Object.fromEntries(FUSES.map(({ name, on }) => [name, on]))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    })
    expect(FUSES.map(({ name }) => name).indexOf('WasmTrapHandlers')).toBe(8)
  })

  it('are set in every part of a binary, and nothing else of it changes', () => {
    const before = aBinary({ wire: DELIVERED }, { wire: DELIVERED })
    const after = setFuses(before, wanted)
    expect(readFuses(after, 9)).toEqual(wanted)
    expect(after).toHaveLength(before.length)
    expect(after.toString('latin1').replaceAll('010011001', DELIVERED)).toBe(before.toString('latin1'))
    expect(readFuses(before, 9)).toEqual(Array.from(DELIVERED, (fuse) => fuse === '1'))
  })

  it.each([
    ['none', Buffer.from('no binary of Electron'), 'No fuses were found'],
    ['one more than decided', aBinary({ wire: `${DELIVERED}1` }), '10 fuses and 9'],
    ['one fewer', aBinary({ wire: DELIVERED.slice(1) }), '8 fuses and 9'],
    ['another version', aBinary({ wire: DELIVERED, version: 2 }), 'version 2'],
    ['a fuse that was removed', aBinary({ wire: `r${DELIVERED.slice(1)}` }), 'removed'],
    ['two that differ', aBinary({ wire: DELIVERED }, { wire: '000000000' }), 'different'],
  ])('are not set where the binary has %s', (_what, binary, words) => {
    expect(() => setFuses(binary, wanted)).toThrow(words)
  })

  it('are set by the command, which keeps the binary’s rights', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuses-'))
    try {
      const binary = join(folder, 'aide-memoire')
      writeFileSync(binary, aBinary({ wire: DELIVERED }))
      chmodSync(binary, 0o755)
      const said = execFileSync(process.execPath, [inProject('tools/packaging/flip-fuses.ts'), binary], {
        encoding: 'utf8',
      })
      expect(said.match(/^on /gm)).toHaveLength(4)
      expect(said.match(/^off /gm)).toHaveLength(5)
      expect(readFuses(readFileSync(binary), 9)).toEqual(wanted)
      expect(statSync(binary).mode & 0o777).toBe(0o755)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
