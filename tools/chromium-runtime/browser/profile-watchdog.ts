/**
 * A small process that outlives a killed runtime: `node profile-watchdog.ts BROWSER_PID PROFILE`.
 * Its standard input ends when the runtime does. If the runtime did not say `done` before, the browser is ended and its
 * profile removed here.
 */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { killTree } from './kill-tree.ts'

const [browserPid = '0', profile = ''] = process.argv.slice(2)

// A Ctrl+C or a hang-up meant for the app must not end its watchdog first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

if ((await text(process.stdin)) !== 'done') {
  killTree(Number(browserPid))
  // The browser's children end a moment after it and may still write.
  while (existsSync(profile))
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => undefined)
}
