import { installLayout } from './layout/install-layout.ts'
import { installMarginNotes } from './layout/margin-notes.ts'
import { installStructure } from './structure/install.ts'
import { installText } from './text/install-text.ts'
import { installWriting } from './writing/install-writing.ts'

/** What one subject of the engine changes in pdfmake: called once a thread, before anything is set. */
type Installer = () => void

/** In the order in which they build on each other. */
const INSTALLERS: readonly Installer[] = [
  installLayout,
  installText,
  installWriting,
  installMarginNotes,
  installStructure,
]

let isInstalled = false

/** Makes pdfmake ours, once a thread: texts in every script, lines broken in linear time, real structure. */
export function installEngine(): void {
  if (isInstalled) return
  for (const install of INSTALLERS) install()
  isInstalled = true
}
