import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { COLLECTIONS, type Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { APP } from '../../bench/window/launch.ts'
import { prepareWindows, runtimeHere } from '../../bench/window/runtime.ts'
import { projectFolder } from '../../tools/launch/project.ts'
import { canary, findCanaries } from '../canaries/canaries.ts'
import { hostileNotebook } from '../hostile/hostile-notebook.ts'
import { walkThrough, watch } from '../hostile/watched-window.ts'
import type { Failure, Row, RowContext } from '../row.ts'

/** Words that one notebook holds. */
const WORDS_A_NOTEBOOK = 50

const PASSPHRASE = 'torture would hardly find this one'
const AS_OF = '2025-10-18T05:15:00.000Z'

/** The collections whose records name others come after those. */
const ORDER = COLLECTIONS.filter((name) => name !== 'annotations' && name !== 'briefs')

/** Words in a protected notebook, looked for in every file that the app had a chance to write. */
export const noPlaintext: Row = {
  name: 'no-plaintext',
  promise: 'Nothing of a protected notebook lies anywhere in the clear.',
  test: 'Words that stand nowhere else are written into every kind of record of a protected notebook, which is read, searched, set as a brief, locked, opened again and killed; then every file under its data folder, home, caches and temporary folder (with the browser’s profile) is searched, while the app runs and after.',
  cases: 'words',
  aim: '0 found',
  full: 500,
  small: WORDS_A_NOTEBOOK,
  plantedFault: 'the notebook is not protected',
  obstacle: () => (runtimeHere() === null ? 'neither Electron nor a browser in its place is installed' : null),
  run: async (context) => {
    const why = await prepareWindows()
    if (why !== null) throw new Error(why)
    const failures: Failure[] = []
    const counts = { 'files searched': 0, 'bytes searched': 0, 'words shown, screen by screen': 0 }
    const { from, size, progress } = context
    for (let at = from; at < from + size; at += WORDS_A_NOTEBOOK) {
      const told = await oneNotebook(context, at, Math.min(WORDS_A_NOTEBOOK, from + size - at))
      failures.push(...told.failures)
      counts['files searched'] += told.files
      counts['bytes searched'] += told.bytes
      counts['words shown, screen by screen'] += told.shown
      progress(at - from)
    }
    return { tried: size, failures, counts }
  },
}

async function oneNotebook(
  { seed, folder, planted }: RowContext,
  from: number,
  count: number,
): Promise<{ failures: Failure[]; files: number; bytes: number; shown: number }> {
  const words = Array.from({ length: count }, (_, at) => canary(seed, from + at))
  const place = join(folder, `home-${from}`)
  const failures: Failure[] = []
  const searched = { files: 0, bytes: 0 }
  const search = (when: string): void => {
    const { finds, files, bytes } = findCanaries(place, words)
    const told = new Map(finds.map(({ file, form }) => [`${when}: ${file} holds words as ${form}.`, from]))
    failures.push(...[...told].map(([what, at]) => ({ at, what })))
    searched.files += files
    searched.bytes += bytes
  }
  const app = await start(place)
  const page = await ourPage(app)
  const id = await begin(page, planted)
  await write(page, hostileNotebook(words))
  search('While it is written')
  await lock(page)
  await openAgain(page, id, planted)
  const shown = await readAll(page, words)
  // No word can be found in the clear that never came to the window.
  if (shown === 0) failures.push({ at: from, what: 'The window showed none of the words.' })
  search('While it is open')
  // Killed with the notebook open, or ended as a person ends it.
  if ((from / WORDS_A_NOTEBOOK) % 2 === 0) app.process().kill('SIGKILL')
  await app.close().catch(() => undefined)
  search('After the end')
  return { failures, ...searched, shown }
}

/** Starts the app with every folder that it or its browser could write to under one place. */
async function start(place: string): Promise<ElectronApplication> {
  const folders = {
    HOME: 'home',
    TMPDIR: 'tmp',
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'share',
  }
  const environment = Object.entries(folders).map(([name, folder]) => [name, join(place, folder)] as const)
  for (const [, folder] of environment) await mkdir(folder, { recursive: true })
  return await _electron.launch({
    args: [APP, `--user-data-dir=${join(place, 'data')}`],
    cwd: projectFolder,
    env: { ...(process.env as Record<string, string>), ...Object.fromEntries(environment) },
  })
}

async function ourPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.locator('#root:not(:empty)').waitFor({ timeout: 60_000 })
  return page
}

/** One of the window's own calls; throws when it is refused. */
async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const result = await page.evaluate(
    async ([endpoint, given]) => {
      type Bridge = { notebook: { call: Record<string, (input: unknown) => Promise<unknown>> } }
      return await (globalThis as unknown as Bridge).notebook.call[endpoint]!(given)
    },
    [name, input] as const,
  )
  const { ok, value } = result as { ok: boolean; value: T }
  if (!ok) throw new Error(`${name}: ${JSON.stringify(result)}`)
  return value
}

/** A new notebook, protected from the first, unless that is the fault. */
async function begin(page: Page, planted: boolean): Promise<string> {
  const passphrase = planted ? null : PASSPHRASE
  const { id } = await call<{ id: string }>(page, 'library:create', { title: 'Talks', passphrase })
  await call(page, 'notebook:open', { id })
  return id
}

/** Everything that a notebook holds, one edit after another. */
async function write(page: Page, notebook: Notebook): Promise<void> {
  const { title, summary, handling } = notebook
  const edit = (command: string, input: unknown): Promise<unknown> => call(page, 'edits:run', { command, input })
  await edit('notebook:edit', { change: { title, summary, handling } })
  for (const collection of ORDER) for (const record of notebook[collection]) await edit(`${collection}:add`, { record })
  await call(page, 'history:undo', null)
  await call(page, 'history:redo', null)
  await call(page, 'briefs:preview', defaultBriefOptions(notebook, AS_OF))
}

/** Locks, which takes the page away from under the call, and waits for the new one. */
async function lock(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('load')
  await call(page, 'lock:now', null).catch(() => undefined)
  await reloaded
  await page.locator('#root:not(:empty)').waitFor({ timeout: 60_000 })
  if ((await call(page, 'lock:state', null)) === null) throw new Error('The app says that it is not locked.')
}

/** After the lock the passphrase is asked for. */
async function openAgain(page: Page, id: string, planted: boolean): Promise<void> {
  if (!planted) await call(page, 'protection:unlock', { id, secret: { passphrase: PASSPHRASE } })
  await call(page, 'lock:leave', null)
  await call(page, 'notebook:open', { id })
  await page.reload()
  await page.getByRole('navigation', { name: message('shell.sections') }).waitFor({ timeout: 60_000 })
}

/** Walks through every section; resolves with how many of the words were shown. */
async function readAll(page: Page, words: readonly string[]): Promise<number> {
  await watch(page)
  let shown = 0
  const sections = page.getByRole('navigation', { name: message('shell.sections') }).getByRole('button')
  for (const section of await sections.all()) {
    await section.click()
    await page.waitForTimeout(300)
    shown += await walkThrough(page, words)
  }
  return shown
}
