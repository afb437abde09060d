import { readdirSync, readFileSync } from 'node:fs'
import type { Launched } from './launch.ts'

/** What an app holds, in MB (10⁶ bytes). `null` where this system does not say. */
export type Memory = {
  /** Resident memory of the process that runs main. In Electron that is the browser's process too; here it is not. */
  readonly main: number | null
  readonly mainHeap: number
  /** Resident memory of the window's process. */
  readonly window: number | null
  readonly windowHeap: number
}

const MB = 1_000_000

/** Measures after a collection of garbage on both sides, so that heaps hold what is needed and not what was. */
export async function memoryOf({ electron, page }: Launched): Promise<Memory> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const main = await electron.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    const { runInNewContext } = process.getBuiltinModule('node:vm')
    setFlagsFromString('--expose-gc')
    ;(runInNewContext('gc') as () => void)()
    return { pid: process.pid, heapUsed: process.memoryUsage().heapUsed }
  })
  const renderers = descendants(main.pid).filter(({ command }) => command.includes('--type=renderer'))
  const window = Math.max(...renderers.map(({ pid }) => residentOf(pid) ?? 0))
  return {
    main: residentOf(main.pid),
    mainHeap: main.heapUsed / MB,
    window: renderers.length === 0 ? null : window,
    windowHeap: usedSize / MB,
  }
}

/** Resident memory by Linux's own account; `null` on another system. */
function residentOf(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1]
  return kilobytes === undefined ? null : (Number(kilobytes) * 1_024) / MB
}

type Process = { readonly pid: number; readonly parent: number; readonly command: string }

function descendants(of: number): Process[] {
  const all = processes()
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return below(of)
}

function processes(): Process[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0),
      command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' '),
    }))
}

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
