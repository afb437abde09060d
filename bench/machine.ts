import { cpus, release, totalmem, type } from 'node:os'

/** What the figures depend on, in one line. `runtime` is what windows are opened with. */
export function machineFacts(runtime: string): string {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'})`,
    `${memory} GB`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    runtime,
  ].join(' · ')
}
