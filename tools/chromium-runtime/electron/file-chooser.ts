import type {} from 'electron'
import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { askInWindow } from './dialog-window.ts'
import type { RuntimeState } from './runtime-state.ts'

/** What a file dialog is for. */
export interface FileQuestion {
  readonly kind: 'save' | 'open' | 'open-folder'
  readonly several: boolean
  readonly title: string
  readonly button: string
  readonly defaultPath: string
  readonly filters: readonly Electron.FileFilter[]
}

/** Asks for a path by the desktop's own chooser where `zenity` is installed, else in a window; [] when called off. */
export async function chooseFiles(state: RuntimeState, question: FileQuestion): Promise<string[]> {
  const zenity = findZenity()
  if (zenity !== undefined) return await askZenity(zenity, question)
  const answer = await askInWindow(state, {
    title: question.title,
    message: question.title,
    detail: question.several ? 'Several paths can be given, each on its own, parted by a comma.' : '',
    buttons: [question.button, 'Cancel'],
    defaultButton: 0,
    cancelButton: 1,
    checkbox: undefined,
    path: { label: question.kind === 'open-folder' ? 'Folder' : 'File', value: question.defaultPath },
  })
  if (answer.button !== 0 || answer.path.trim() === '') return []
  if (question.kind === 'save' && !(await mayReplace(state, absolute(answer.path.trim())))) return []
  const given = question.several ? answer.path.split(',') : [answer.path]
  return given.map((path) => absolute(path.trim())).filter((path) => path !== '')
}

/** A file that is there is replaced only when the person says so. */
async function mayReplace(state: RuntimeState, path: string): Promise<boolean> {
  if (!existsSync(path)) return true
  const { button } = await askInWindow(state, {
    title: 'Replace?',
    message: 'A file of this name is already there. Replace it?',
    detail: path,
    buttons: ['Replace', 'Cancel'],
    defaultButton: 1,
    cancelButton: 1,
    checkbox: undefined,
    path: undefined,
  })
  return button === 0
}

/** A path as a person types it: from the home folder, unless it says otherwise. */
function absolute(path: string): string {
  const expanded = path.replace(/^~(?=$|[\\/])/, homedir())
  return isAbsolute(expanded) ? expanded : resolve(homedir(), expanded)
}

function findZenity(): string | undefined {
  if (process.platform !== 'linux') return undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, 'zenity')).find((path) => existsSync(path))
}

async function askZenity(zenity: string, question: FileQuestion): Promise<string[]> {
  const args = ['--file-selection', `--title=${question.title}`, '--separator=\n']
  if (question.kind === 'save') args.push('--save', '--confirm-overwrite')
  if (question.kind === 'open-folder') args.push('--directory')
  if (question.several) args.push('--multiple')
  if (question.defaultPath !== '') args.push(`--filename=${question.defaultPath}`)
  for (const { name, extensions } of question.filters) {
    args.push(`--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`).join(' ')}`)
  }
  return await new Promise((answer) => {
    execFile(zenity, args, (error, output) => answer(error === null ? output.split('\n').filter(Boolean) : []))
  })
}
