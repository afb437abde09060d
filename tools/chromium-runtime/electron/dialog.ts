import type {} from 'electron'
import { NotProvidedError, refuseUnknownKeys, strict } from '../page-scripts/not-provided.ts'
import { askInWindow } from './dialog-window.ts'
import { chooseFiles } from './file-chooser.ts'
import type { RuntimeState } from './runtime-state.ts'

const fileOptions = ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message', 'nameFieldLabel']
const messageOptions = [
  'message',
  'type',
  'buttons',
  'defaultId',
  'cancelId',
  'title',
  'detail',
  'checkboxLabel',
  'checkboxChecked',
  'noLink',
  'normalizeAccessKeys',
]

/** `dialog`. Its functions can be replaced by assignment, which is how specs answer for a person. */
export function createDialog(state: RuntimeState): Electron.Dialog {
  const provided = {
    async showSaveDialog(...given: unknown[]): Promise<Electron.SaveDialogReturnValue> {
      const options = optionsOf<Electron.SaveDialogOptions>('showSaveDialog', given, fileOptions)
      requireDisplay(state, 'showSaveDialog')
      const { title = 'Save', buttonLabel = 'Save', defaultPath = '', filters = [] } = options
      const question = { kind: 'save', several: false, title, button: buttonLabel, defaultPath, filters } as const
      const [filePath = ''] = await chooseFiles(state, question)
      return { canceled: filePath === '', filePath }
    },
    async showOpenDialog(...given: unknown[]): Promise<Electron.OpenDialogReturnValue> {
      const options = optionsOf<Electron.OpenDialogOptions>('showOpenDialog', given, fileOptions)
      requireDisplay(state, 'showOpenDialog')
      const { title = 'Open', buttonLabel = 'Open', defaultPath = '', filters = [], properties = [] } = options
      const kind = properties.includes('openDirectory') ? 'open-folder' : 'open'
      const several = properties.includes('multiSelections')
      const filePaths = await chooseFiles(state, { kind, several, title, button: buttonLabel, defaultPath, filters })
      return { canceled: filePaths.length === 0, filePaths }
    },
    async showMessageBox(...given: unknown[]): Promise<Electron.MessageBoxReturnValue> {
      const options = optionsOf<Electron.MessageBoxOptions>('showMessageBox', given, messageOptions)
      requireDisplay(state, 'showMessageBox')
      return await askMessage(state, options)
    },
    showErrorBox(title: string, content: string): void {
      console.error(`${title}\n${content}`)
      if (!state.isReady || state.browser?.headless !== false) return
      askMessage(state, { title, message: title, detail: content, buttons: ['OK'] }).catch(() => undefined)
    },
  } satisfies Partial<Record<keyof Electron.Dialog, unknown>>
  return strict<Electron.Dialog>('dialog', provided)
}

async function askMessage(
  state: RuntimeState,
  options: Electron.MessageBoxOptions,
): Promise<Electron.MessageBoxReturnValue> {
  const buttons = options.buttons?.length === 0 || options.buttons === undefined ? ['OK'] : options.buttons
  const { button, checked } = await askInWindow(state, {
    title: options.title ?? '',
    message: options.message,
    detail: options.detail ?? '',
    buttons,
    defaultButton: options.defaultId ?? 0,
    cancelButton: options.cancelId ?? cancelAmong(buttons),
    checkbox:
      options.checkboxLabel === undefined
        ? undefined
        : { label: options.checkboxLabel, checked: options.checkboxChecked ?? false },
    path: undefined,
  })
  return { response: button, checkboxChecked: checked }
}

/** Electron takes a button called Cancel or No for the way out, else the first. */
function cancelAmong(buttons: readonly string[]): number {
  return Math.max(
    0,
    buttons.findIndex((label) => /^(cancel|no)$/i.test(label.replace('&', ''))),
  )
}

/** Electron's dialogs take an optional window before their options. */
function optionsOf<Options extends object>(name: string, given: readonly unknown[], known: readonly string[]): Options {
  const options = given.findLast(
    (value) => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype,
  )
  if (given.length > 2) throw new TypeError(`dialog.${name} takes a window and options`)
  refuseUnknownKeys(`dialog.${name}`, options ?? {}, known)
  return (options ?? {}) as Options
}

/** A dialog that nobody can see would wait for ever; saying so at once finds the spec that forgot to answer for it. */
function requireDisplay(state: RuntimeState, name: string): void {
  state.requireReady('dialog module can only be used after app is ready')
  if (state.browser?.headless === true)
    throw new NotProvidedError(`dialog.${name} without a display (a spec replaces it)`)
}
