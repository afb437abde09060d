import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { Bundled } from '../children/bundle.ts'

/** What a child said, line by line, until it ended; `ending` is its exit code or signal. */
export type Said = { readonly lines: readonly string[]; readonly complaint: string; readonly ending: number | string }

/** A child that hangs is a failure of its own. */
const PATIENCE_MILLISECONDS = 60_000

/**
 * Starts a child that waits at its first word, takes hold of the one thread that makes its file calls, by strace with
 * the words given (none: no strace), sets a limit on file sizes if there is one, and lets it go on to its end.
 */
export async function runTraced(
  { path, environment }: Bundled,
  briefing: object,
  { strace, fileLimit = null }: { strace: readonly string[]; fileLimit?: number | null },
): Promise<Said> {
  const child = spawn(process.execPath, [path, JSON.stringify(briefing)], {
    // One thread makes all file calls, so that they come in the same order each time.
    env: { ...environment, UV_THREADPOOL_SIZE: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close') as Promise<[number | null, string | null]>
  const heard = listen(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS)
  try {
    await Promise.race([heard.ready, ended])
    if (child.exitCode !== null) throw new Error(`The child did not get ready: ${heard.complaint()}`)
    const tracer = strace.length === 0 ? null : await attach(child.pid!, strace)
    if (fileLimit !== null) spawnSync('prlimit', [`--pid=${child.pid}`, `--fsize=${fileLimit}`])
    child.stdin?.on('error', () => {})
    child.stdin?.end('go\n')
    const [code, signal] = await ended
    await tracer?.ended
    return { lines: heard.lines(), complaint: heard.complaint(), ending: code ?? signal ?? 'nothing' }
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves when strace holds the thread, with a promise of its end. */
async function attach(pid: number, words: readonly string[]): Promise<{ ended: Promise<unknown> }> {
  const tracer = spawn('strace', [...words, '-p', fileThread(pid)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(tracer, 'close')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    tracer.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (said.includes('attached')) resolve()
    })
    tracer.once('close', () => reject(new Error(`strace did not take hold: ${said}`)))
  })
  return { ended }
}

/** The number of the thread to which libuv hands file calls. */
function fileThread(pid: number): string {
  const tasks = `/proc/${pid}/task`
  const thread = readdirSync(tasks).find((task) =>
    readFileSync(`${tasks}/${task}/comm`, 'utf8').startsWith('libuv-work'),
  )
  if (thread === undefined) throw new Error('The child has no thread for file calls.')
  return thread
}

function listen(child: ChildProcess) {
  let [said, complaint] = ['', '']
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  child.stdout?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    if (said.includes('ready\n')) resolve()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    complaint += bytes.toString()
  })
  // Only whole lines were said to anybody.
  return { ready, lines: () => said.split('\n').slice(0, -1), complaint: () => complaint }
}
