import { join } from 'node:path'
import { app, dialog } from 'electron'
import { registerAppScheme } from './security/app-scheme.ts'
import { foreignSwitch } from './security/foreign-switches.ts'
import { forbidNetwork } from './security/no-network.ts'

const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

app.setName('Aide-Mémoire')
registerAppScheme()
forbidNetwork(developmentServer)

/** What is said when there will be no window. Its words are read only then. */
const inWords = async () => (await import('#shared/i18n/message.ts')).message

const foreign = app.isPackaged ? foreignSwitch([...process.argv, ...process.execArgv]) : undefined
if (foreign !== undefined) {
  void inWords().then((message) => {
    console.error(message('failure.foreign-switch', { name: foreign }))
    app.exit(1)
  })
} else if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  // Only what must be said before Electron is ready stands in this file; all else is read while Chromium starts.
  // Not awaited: an ES module that waits for `ready` here would keep Electron from ever becoming ready.
  Promise.all([import('./composition.ts'), app.whenReady()])
    .then(([{ start }]) => start({ built: join(import.meta.dirname, '..'), developmentServer }))
    .catch(async (error: unknown) => {
      console.error('The app could not start.', error)
      const message = await inWords()
      dialog.showErrorBox('Aide-Mémoire', message('failure.start'))
      app.exit(1)
    })
} else app.quit()
