import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Functions of `node:fs` and `node:fs/promises` by which a file is opened. */
const OPENING = [
  'open',
  'openSync',
  'readFile',
  'readFileSync',
  'createReadStream',
  'writeFile',
  'writeFileSync',
] as const

/** Node's own word of every socket that is opened and every request that is made. */
const CHANNELS = ['net.client.socket', 'http.client.request.start', 'undici:request:create', 'udp.socket']

/** Runs something and tells, beside what it made, of every file that was opened and every connection meanwhile. */
export async function outwardDeeds<T>(act: () => Promise<T>): Promise<{ made: T; deeds: string[] }> {
  const deeds: string[] = []
  const onConnection = (_message: unknown, name: string | symbol): void =>
    void deeds.push(`connection: ${String(name)}`)
  const restore = [watchFiles(fs as never, deeds), watchFiles(fs.promises as never, deeds)]
  for (const name of CHANNELS) subscribe(name, onConnection)
  syncBuiltinESMExports()
  try {
    return { made: await act(), deeds }
  } finally {
    for (const name of CHANNELS) unsubscribe(name, onConnection)
    for (const back of restore) back()
    syncBuiltinESMExports()
  }
}

type Functions = Record<string, ((...given: unknown[]) => unknown) | undefined>

function watchFiles(module: Functions, deeds: string[]): () => void {
  const own = OPENING.flatMap((name) => (module[name] === undefined ? [] : [[name, module[name]] as const]))
  for (const [name, real] of own)
    module[name] = function watched(this: unknown, ...given: unknown[]): unknown {
      deeds.push(`file: ${name} ${String(given[0])}`)
      return real.apply(this, given)
    }
  return () => {
    for (const [name, real] of own) module[name] = real
  }
}
