import type { CDPSession } from '@playwright/test'
import type { Launched } from './launch.ts'

/** The longest that a process could not be spoken to, in milliseconds: by the clock, and of the processor's time alone. */
type Stall = { readonly clock: number; readonly processor: number }

/** The longest stall of either process. */
export type Stalls = { readonly main: Stall; readonly window: Stall }

/** Milliseconds between two looks at the clock in the main process. */
const EVERY = 5

type Probe = { last: number; used: NodeJS.CpuUsage; clock: number; processor: number }
type WithProbe = typeof globalThis & { benchProbe?: Probe }

/**
 * The longest stalls while something is done: in the main process by how late a timer comes, in the window by the tasks of
 * its main thread as the browser traces them. What another program takes of the processor is in the clock's figure only.
 */
export async function stallsDuring(app: Launched, act: () => Promise<unknown>): Promise<Stalls> {
  await watchMain(app)
  const session = await app.page.context().newCDPSession(app.page)
  const stop = await traceTasks(session)
  await act()
  const window = await stop()
  await session.detach()
  return { window, main: await stallOfMain(app) }
}

async function watchMain({ electron }: Launched): Promise<void> {
  await electron.evaluate((_, every) => {
    const holder = globalThis as WithProbe
    const fresh = (): Probe => ({ last: performance.now(), used: process.threadCpuUsage(), clock: 0, processor: 0 })
    const isFirst = holder.benchProbe === undefined
    holder.benchProbe = fresh()
    if (!isFirst) return
    setInterval(() => {
      const probe = holder.benchProbe!
      const now = performance.now()
      const { user, system } = process.threadCpuUsage(probe.used)
      probe.clock = Math.max(probe.clock, now - probe.last - every)
      probe.processor = Math.max(probe.processor, (user + system) / 1_000)
      probe.last = now
      probe.used = process.threadCpuUsage()
    }, every)
  }, EVERY)
}

const stallOfMain = ({ electron }: Launched): Promise<Stall> =>
  electron.evaluate(() => {
    const { clock, processor } = (globalThis as WithProbe).benchProbe!
    return { clock, processor }
  })

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** In microseconds, by the clock and of the processor's time. */
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Begins to trace the page's browser; what is returned ends that and tells the longest task of a window's main thread. */
async function traceTasks(session: CDPSession): Promise<() => Promise<Stall>> {
  const threads = new Set<string>()
  const tasks: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'thread_name' && event.args.name === 'CrRendererMain') threads.add(`${event.pid} ${event.tid}`)
      if (event.name.endsWith('RunTask') && event.ph === 'X') tasks.push(event)
    }
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    const ours = tasks.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`))
    if (ours.length === 0) throw new Error('The trace holds no task of a window.')
    const longest = (of: 'dur' | 'tdur'): number => Math.max(...ours.map((task) => task[of] ?? 0)) / 1_000
    return { clock: longest('dur'), processor: longest('tdur') }
  }
}
