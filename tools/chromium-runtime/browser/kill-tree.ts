import { spawn } from 'node:child_process'

/** Ends a process and all that it started. */
export function killTree(pid: number | undefined): void {
  if (pid === undefined || pid <= 0) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It had already ended.
  }
}
