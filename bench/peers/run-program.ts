import { spawn } from 'node:child_process'

/** Runs a program to its end. Resolves with the milliseconds it took; rejects with what it said when it fails. */
export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const before = performance.now()
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve(performance.now() - before)
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}: ${said.slice(-500)}`))
    })
  })
}
