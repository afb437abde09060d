import type {} from 'electron'
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { NotProvidedError, strict } from '../page-scripts/not-provided.ts'

/** `shell`: shows a file in the system's file manager, and opens nothing else. */
export function createShell(): Electron.Shell {
  return strict<Electron.Shell>('shell', {
    showItemInFolder(path: string): void {
      const [command, ...args] = fileManager(path)
      // Where there is no file manager, nothing is shown, as with Electron.
      spawn(command, args, { stdio: 'ignore', detached: true })
        .on('error', () => undefined)
        .unref()
    },
    async openExternal(url: string): Promise<void> {
      throw new NotProvidedError(`shell.openExternal (${url})`)
    },
  } satisfies Pick<Electron.Shell, 'showItemInFolder' | 'openExternal'>)
}

function fileManager(path: string): [command: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open', '-R', path]
  if (process.platform === 'win32') return ['explorer.exe', `/select,${path}`]
  return ['xdg-open', dirname(path)]
}
