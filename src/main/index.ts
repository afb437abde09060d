import { join } from 'node:path'
import { app, dialog } from 'electron'
import { lastWords } from './last-words.ts'
import { registerAppScheme } from './security/app-scheme.ts'
import { foreignSwitch } from './security/foreign-switches.ts'
import { forbidNetwork } from './security/no-network.ts'

const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

app.setName('Aide-Mémoire')
registerAppScheme()
forbidNetwork(developmentServer)

/** The words of what is said when there will be no window. They are read only then. */
const words = async () => (await import('#shared/i18n/message.ts')).message

const foreign = app.isPackaged ? foreignSwitch([...process.argv, ...process.execArgv]) : undefined
if (foreign !== undefined) {
  const sentence = lastWords(
    words,
    ['failure.foreign-switch', { name: foreign }],
    `Aide-Mémoire does not start with ${foreign}.`,
  )
  void sentence.then((said) => console.error(said)).finally(() => app.exit(1))
} else if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  // Only what must be said before Electron is ready stands in this file; all else is read while Chromium starts.
  // Not awaited: an ES module that waits for `ready` here would keep Electron from ever becoming ready.
  Promise.all([import('./composition.ts'), app.whenReady()])
    .then(([{ start }]) => start({ built: join(import.meta.dirname, '..'), developmentServer }))
    .catch((error: unknown) => {
      console.error('The app could not start.', error)
      return lastWords(words, ['failure.start'], 'The app could not start.')
        .then((said) => dialog.showErrorBox('Aide-Mémoire', said))
        .finally(() => app.exit(1))
    })
} else app.quit()
