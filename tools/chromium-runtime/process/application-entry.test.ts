import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resolveApplication } from './application-entry.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'application-entry-'))
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'out/index.js'), '')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('resolveApplication', () => {
  it('reads a folder through its package.json', () => {
    const manifest = { name: 'aide', productName: 'Aide', version: '1.2.3', main: 'out/index.js' }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    expect(resolveApplication('.', '45.0.0', folder)).toEqual({
      file: join(folder, 'out/index.js'),
      appPath: folder,
      name: 'Aide',
      version: '1.2.3',
    })
  })

  it('knows no name of a bare file, as Electron knows none', () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'aide', version: '1.2.3' }))
    expect(resolveApplication('out/index.js', '45.0.0', folder)).toEqual({
      file: join(folder, 'out/index.js'),
      appPath: join(folder, 'out'),
      name: 'Electron',
      version: '45.0.0',
    })
  })

  it('says where it found nothing', () => {
    expect(() => resolveApplication('none', '45.0.0', folder)).toThrow(
      `Unable to find Electron app at ${join(folder, 'none')}`,
    )
  })
})
