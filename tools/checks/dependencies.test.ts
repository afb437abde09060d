import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { distrust, findBreaches } from './dependencies.ts'

describe('distrust', () => {
  it('believes a reading that saw every module and its imports', () => {
    expect(distrust({ onDisk: 10, seen: 10, imports: 40 })).toBeUndefined()
  })

  it.each([
    ['nothing to read', { onDisk: 0, seen: 0, imports: 0 }],
    ['modules that were not read', { onDisk: 10, seen: 9, imports: 40 }],
    ['modules that seem to import nothing', { onDisk: 10, seen: 10, imports: 0 }],
  ])('does not believe %s', (_what, reading) => {
    expect(distrust(reading)).toBeDefined()
  })
})

const SHIPPED = ['zod']
const BUNDLED = ['react', 'electron', '@tanstack/react-table']

describe('findBreaches', () => {
  let folder: string

  const write = (path: string, text: string): void => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dependencies-'))
    const named = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
    const imports = { '#shared/*': './src/shared/*', '#main/*': './src/main/*', '#renderer/*': './src/renderer/*' }
    write('package.json', JSON.stringify({ imports, dependencies: named(SHIPPED), devDependencies: named(BUNDLED) }))
    for (const name of [...SHIPPED, ...BUNDLED]) write(`node_modules/${name}/index.js`, 'module.exports = {}')
  })

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** A project of these modules; a text names what its module imports, one to a line. */
  const breachesOf = async (modules: Record<string, string>): Promise<string[]> => {
    for (const [path, imports] of Object.entries(modules)) {
      const lines = imports.split('\n').filter(Boolean)
      write(path, `${lines.map((from) => `import '${from}'`).join('\n')}\nexport const x = 1\n`)
    }
    const { breaches } = await findBreaches(folder)
    return breaches.map((breach) => breach.slice(0, breach.indexOf(':'))).sort()
  }

  it('has nothing against the ways that are open', async () => {
    const breaches = await breachesOf({
      'src/shared/domain/event.ts': 'zod',
      'src/shared/i18n/message.ts': '../domain/event.ts',
      'src/renderer/ui/button.ts': 'react',
      'src/renderer/parts/tag.ts': '../ui/button.ts\n#shared/domain/event.ts',
      'src/renderer/features/events/list.ts': '../../parts/tag.ts',
      'src/renderer/app/main.ts': '../features/events/list.ts',
      'src/main/index.ts': 'electron\nnode:fs',
    })
    expect(breaches).toEqual([])
  })

  it.each<[rule: string, modules: Record<string, string>]>([
    ['domain-reaches-out', { 'src/shared/domain/event.ts': 'node:fs' }],
    ['domain-reaches-out', { 'src/shared/domain/event.ts': 'react' }],
    ['ui-reaches-out', { 'src/renderer/ui/button.ts': '../state/store.ts', 'src/renderer/state/store.ts': '' }],
    ['parts-reaches-out', { 'src/renderer/parts/a.ts': '../features/x/b.ts', 'src/renderer/features/x/b.ts': '' }],
    ['feature-to-feature', { 'src/renderer/features/a/a.ts': '../b/b.ts', 'src/renderer/features/b/b.ts': '' }],
    ['feature-to-app', { 'src/renderer/features/a/a.ts': '../../app/b.ts', 'src/renderer/app/b.ts': '' }],
    ['renderer-reaches-out', { 'src/renderer/app/a.ts': 'electron' }],
    ['renderer-reaches-out', { 'src/renderer/app/a.ts': 'node:fs' }],
    ['renderer-reaches-out', { 'src/renderer/app/a.ts': '#main/b.ts', 'src/main/b.ts': '' }],
    ['main-reaches-out', { 'src/main/a.ts': 'node:http' }],
    ['main-reaches-out', { 'src/main/a.ts': '#renderer/b.ts', 'src/renderer/b.ts': '' }],
    ['storage-reaches-out', { 'src/main/storage/a.ts': 'electron' }],
    ['briefs-reaches-out', { 'src/main/briefs/a.ts': '../storage/b.ts', 'src/main/storage/b.ts': '' }],
    ['without-electron', { 'src/main/cli.ts': './b.ts', 'src/main/b.ts': 'electron' }],
    ['preload-reaches-out', { 'src/preload/index.ts': 'zod' }],
    ['one-importer-of-tanstack', { 'src/renderer/app/a.ts': '@tanstack/react-table' }],
    ['product-to-tools', { 'src/main/a.ts': '../../tools/b.ts', 'tools/b.ts': '' }],
    ['spec-to-product', { 'e2e/specs/a.ts': '../../src/main/b.ts', 'src/main/b.ts': '' }],
    ['shipped-packages', { 'src/main/a.ts': 'react' }],
    ['no-cycle', { 'src/main/a.ts': './b.ts', 'src/main/b.ts': './a.ts' }],
    ['resolves', { 'src/main/a.ts': './gone.ts' }],
  ])('finds a breach of %s in %j', async (rule, modules) => {
    expect(await breachesOf(modules)).toContain(rule)
  })
})
