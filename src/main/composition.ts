import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  type Clipboard,
  clipboard,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  shell,
} from 'electron'
import type { PieceHeard } from '#shared/ipc/notebook.ipc.ts'
import type { Settings } from '#shared/ipc/settings.ipc.ts'
import { createBriefService } from './briefs/brief-service.ts'
import { spawnBriefWorker } from './briefs/spawn-brief-worker.ts'
import { importService } from './import/import-service.ts'
import { spawnImportWorker } from './import/spawn-import-worker.ts'
import { ImportUnderWay } from './import/datasets/import-under-way.ts'
import { spawnDatasetWorker } from './import/datasets/spawn-dataset-worker.ts'
import { ArticleService } from './import/article/article-service.ts'
import { spawnArticleWorker } from './import/article/spawn-article-worker.ts'
import { registerHandlers } from './ipc/register.ts'
import type { Announce } from './ipc/handlers.ts'
import { exchangeHandlers } from './ipc/handlers/exchange.ts'
import { briefsHandlers } from './ipc/handlers/briefs.ts'
import { clipboardHandlers } from './ipc/handlers/clipboard.ts'
import { datasetsHandlers } from './ipc/handlers/datasets.ts'
import { importHandlers } from './ipc/handlers/import.ts'
import { libraryHandlers } from './ipc/handlers/library.ts'
import { lockHandlers } from './ipc/handlers/lock.ts'
import { notebookHandlers } from './ipc/handlers/notebook.ts'
import { notesHandlers } from './ipc/handlers/notes.ts'
import { protectionHandlers } from './ipc/handlers/protection.ts'
import { settingsHandlers } from './ipc/handlers/settings.ts'
import { versionsHandlers } from './ipc/handlers/versions.ts'
import { windowHandlers } from './ipc/handlers/window.ts'
import { OpenNotebook } from './ipc/open-notebook.ts'
import { ChangeTeller } from './ipc/tell-change.ts'
import { isFromOurPage } from './ipc/trusted-sender.ts'
import { APP_ORIGIN } from './security/app-files.ts'
import { answerAppScheme } from './security/app-scheme.ts'
import { ClipboardGuard } from './security/clipboard-guard.ts'
import { windowSession } from './security/window-session.ts'
import { lockWithComputer } from './locking/lock-with-computer.ts'
import { Locker } from './locking/locker.ts'
import { MappingStore } from './settings/mapping-store.ts'
import { SettingsStore } from './settings/settings-store.ts'
import { TemplateStore } from './settings/template-store.ts'
import { nodeFiles } from './storage/files.ts'
import { Library } from './storage/library.ts'
import type { NotebookStore } from './storage/notebook-store.ts'
import { sealingService } from './storage/sealing/sealing-service.ts'
import { spawnSealingWorker } from './storage/sealing/spawn-sealing-worker.ts'
import { pastOf } from './storage/versions/version-source.ts'
import { applyTextSize, keepOpen, openMainWindow } from './windows/main-window.ts'
import { setMenu } from './windows/menu.ts'

/** What the entry knows and this does not. */
export type Surroundings = {
  /** Absolute path of the folder that holds the built page, preload and main script, each in a folder of its own. */
  readonly built: string
  /** Where the page comes from while it is being developed. */
  readonly developmentServer: string | undefined
}

const now = (): string => new Date().toISOString()
let window: BrowserWindow | null = null
let isLocked = (): boolean => false

const announce: Announce = (name, words) => {
  if (window !== null && !window.isDestroyed()) window.webContents.send(name, words)
}

/** Whether there is a page that shows a notebook: a lock has its page loaded anew, and should not wait for what is told to it. */
const isAnybodyThere = (): boolean => window !== null && !window.isDestroyed() && !isLocked()

const ours = app.getPath('userData')
const library = new Library({
  folder: join(ours, 'notebooks'),
  files: nodeFiles,
  now,
  newId: randomUUID,
})
const teller = new ChangeTeller((piece) => announce('notebook:changed', piece), isAnybodyThere)
const open = new OpenNotebook(
  library,
  {
    changed: (change) => teller.tell(change),
    saving: (standing) => announce('notebook:saving', standing),
  },
  () => sealingService(spawnSealingWorker),
)
const briefs = createBriefService(spawnBriefWorker)
const articles = new ArticleService(spawnArticleWorker)
const importing = new ImportUnderWay()
const copies = new ClipboardGuard(clipboard)
// Only Linux has one, which Electron's types leave unsaid.
const { selection } = clipboard as { selection?: Clipboard }
const selected = selection === undefined ? null : new ClipboardGuard(selection)
/** Takes back what lies on the clipboards and came from us. */
const clearClipboards = (): Promise<unknown> => Promise.allSettled([copies.clear(), selected?.clear()])

/** What was kept on this laptop beside notebooks. Neither fails: what cannot be read is as it is by default. */
const kept = Promise.all([
  SettingsStore.open(join(ours, 'settings.json'), nodeFiles, now),
  TemplateStore.open(join(ours, 'templates.json'), nodeFiles, now),
])

/** Opens the window and answers it. Once, when Electron is ready. Throws what keeps the app from starting. */
export async function start({ built, developmentServer }: Surroundings): Promise<void> {
  app.on('second-instance', comeForward)
  saveBeforeQuitting()
  const mappings = MappingStore.open(join(ours, 'mappings.json'), nodeFiles, now)
  const [settings, templates] = await kept
  followSettings(settings.current)
  const locker = new Locker({
    openNow: () => open.lockable,
    closeNotebook: () => open.close(),
    forget: async () => {
      // Closing waits for it otherwise, and the keys are in memory until the notebook is closed.
      importing.giveUp()
      library.forgetAhead()
      await Promise.allSettled([briefs.close(), articles.stop(), clearClipboards()])
    },
    askPage: () => announce('lock:locking', null),
    reloadPage: () => window?.webContents.reload(),
    afterMinutes: () => settings.current.lockAfterMinutes,
  })
  isLocked = () => locker.state !== null
  lockWithComputer(powerMonitor, locker, () => void open.store?.stillHere())
  const page = developmentServer ?? `${APP_ORIGIN}/index.html`
  answerCalls(settings, templates, mappings, locker, { built, page })
  const session = windowSession(developmentServer)
  answerAppScheme(session, join(built, 'renderer'))
  const preload = join(built, 'preload/index.cjs')
  window = openMainWindow({ session, settings: settings.current, announce, preload, page })
  window.once('closed', () => {
    window = null
  })
  // While the window's process starts and asks for nothing yet.
  void library.readNewestAhead()
}

function followSettings(settings: Settings): void {
  nativeTheme.themeSource = settings.theme
  setMenu(settings, (act) => announce('menu:act', act))
  if (window !== null && !window.isDestroyed()) applyTextSize(window, settings)
}

function answerCalls(
  settings: SettingsStore,
  templates: TemplateStore,
  mappings: Promise<MappingStore>,
  locker: Locker,
  { built, page }: { readonly built: string; readonly page: string },
): void {
  const parts = {
    announce,
    articles,
    briefs,
    dialog,
    // Many a Linux laptop has no folder of that name: a proposal that cannot be written to helps nobody.
    documents: () => [app.getPath('documents'), app.getPath('home')].find((folder) => existsSync(folder)) ?? '',
    files: nodeFiles,
    heard: (piece: PieceHeard) => teller.heard(piece),
    importing,
    library,
    mappings,
    now,
    open,
    pastOf: ({ id }: NotebookStore) => pastOf(open.place ?? library.place(id)),
    setSheet: briefs.sheet,
    sample: join(built, '../resources/samples/doha-talks.json'),
    shell,
    spawnDataset: spawnDatasetWorker,
    templates,
    window: () => window,
  }
  const handlers = {
    ...libraryHandlers(parts),
    ...notebookHandlers(parts),
    ...versionsHandlers(parts),
    ...briefsHandlers(parts),
    ...exchangeHandlers({ ...parts, readFile: importService(spawnImportWorker), newId: randomUUID }),
    ...notesHandlers(parts),
    ...datasetsHandlers(parts),
    ...importHandlers(parts),
    ...protectionHandlers(parts),
    ...clipboardHandlers(copies, selected),
    ...lockHandlers(locker, open),
    ...settingsHandlers(settings, announce, (changed) => {
      followSettings(changed)
      locker.active()
    }),
    ...windowHandlers(() => window, keepOpen),
  }
  registerHandlers(ipcMain, handlers, (event) => isFromOurPage(event, window, page))
}

function comeForward(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The window is gone at once; the process stays until the last snapshot is on the disk. */
function saveBeforeQuitting(): void {
  let saved = false
  app.on('will-quit', (event) => {
    if (saved) return
    event.preventDefault()
    void Promise.allSettled([open.close(), briefs.close(), articles.stop(), clearClipboards()]).then(() => {
      saved = true
      app.quit()
    })
  })
}
