import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Folders by Electron's names; these are all that the runtime knows. */
export const folderNames = ['home', 'appData', 'userData', 'temp', 'desktop', 'documents', 'downloads'] as const
export type FolderName = (typeof folderNames)[number]

/** The folders that do not depend on the app's name. */
export function systemFolder(name: Exclude<FolderName, 'userData'>): string {
  switch (name) {
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'appData':
      return appData()
    case 'desktop':
      return personalFolder('DESKTOP', 'Desktop')
    case 'documents':
      return personalFolder('DOCUMENTS', 'Documents')
    case 'downloads':
      return personalFolder('DOWNLOAD', 'Downloads')
  }
}

function appData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/** On Linux a person may have moved or renamed these folders; `user-dirs.dirs` says so. */
function personalFolder(xdgName: string, fallback: string): string {
  const standard = join(homedir(), fallback)
  if (process.platform === 'darwin' || process.platform === 'win32') return standard
  const configured = new RegExp(`^XDG_${xdgName}_DIR="([^"]+)"`, 'm').exec(readUserDirs())?.[1]
  const path = configured?.replace(/^\$HOME/, homedir())
  return path !== undefined && isAbsolute(path) ? path : standard
}

function readUserDirs(): string {
  try {
    return readFileSync(join(appData(), 'user-dirs.dirs'), 'utf8')
  } catch {
    return ''
  }
}
