import { spawn, type ChildProcess } from 'node:child_process'
import { projectFolder } from './project.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** How a command ended; a signal counts as 1, a program that is not there as 127. */
export type Ending = {
  readonly code: number
  /** What it wrote on both streams, the last 64,000 characters. */
  readonly output: string
  readonly outOfTime: boolean
}

/** After Ctrl+C a child has this long to end by itself. */
const GRACE_MS = 8_000
const KEPT_OUTPUT = 64_000

/** Runs a command on this terminal. Ctrl+C ends the command first and then this process. */
export async function runHere(command: string, args: readonly string[], env: Environment = {}): Promise<number> {
  const child = spawn(command, args, { cwd: projectFolder, env: { ...process.env, ...env }, stdio: 'inherit' })
  // A terminal sends Ctrl+C to the child as well; sending it again would make many programs drop everything at once.
  const code = await endOf(child, (signal) => signal !== 'SIGINT' || !process.stdin.isTTY)
  return code
}

/** Runs a command unseen, no longer than `limitMs`, with everything that it starts. */
export async function runUnseen(
  command: string,
  args: readonly string[],
  { env = {}, limitMs }: { readonly env?: Environment; readonly limitMs: number },
): Promise<Ending> {
  const child = spawn(command, args, {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let outOfTime = false
  const limit = setTimeout(() => {
    outOfTime = true
    killGroup(child, 'SIGKILL')
  }, limitMs)
  const code = await endOf(child, () => true)
  clearTimeout(limit)
  return { code, output, outOfTime }
}

function endOf(child: ChildProcess, forwards: (signal: NodeJS.Signals) => boolean): Promise<number> {
  let interrupted = false
  const onSignal = (signal: NodeJS.Signals): void => {
    interrupted = true
    if (forwards(signal)) killGroup(child, signal)
    setTimeout(() => killGroup(child, 'SIGKILL'), GRACE_MS).unref()
  }
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, onSignal)
  return new Promise((resolve) => {
    const end = (code: number): void => {
      for (const signal of signals) process.off(signal, onSignal)
      if (interrupted) process.exit(130)
      resolve(code)
    }
    child.once('error', () => end(127))
    child.once('close', (code) => end(code ?? 1))
  })
}

/** A detached child leads a group of its own; any other is alone in ours. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}
