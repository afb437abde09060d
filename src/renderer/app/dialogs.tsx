import { lazy, Suspense, useState } from 'react'
import { useOffered } from '../state/exchange.ts'
import { useOpenNotebook } from '../state/notebook-store.ts'
import { askDialog, useAskedDialog } from '../state/asked-dialog.ts'

// Read when they are first asked for.
const SettingsDialog = lazy(async () => ({
  default: (await import('../features/settings/settings-dialog.tsx')).SettingsDialog,
}))
const ProtectDialog = lazy(async () => ({
  default: (await import('../features/protection/protect-dialog.tsx')).ProtectDialog,
}))
const ChangePassphraseDialog = lazy(async () => ({
  default: (await import('../features/protection/change-passphrase-dialog.tsx')).ChangePassphraseDialog,
}))
const ImportDialog = lazy(async () => ({
  default: (await import('../features/exchange/import-dialog.tsx')).ImportDialog,
}))
const RenewSheetDialog = lazy(async () => ({
  default: (await import('../features/protection/renew-sheet-dialog.tsx')).RenewSheetDialog,
}))
const ImportNotesDialog = lazy(async () => ({
  default: (await import('../features/notes-exchange/import-notes-dialog.tsx')).ImportNotesDialog,
}))

const DatasetDialog = lazy(async () => ({
  default: (await import('../features/datasets/dataset-dialog.tsx')).DatasetDialog,
}))

/** The dialog that is asked for, over whatever screen there is. */
export function Dialogs() {
  const asked = useAskedDialog()
  const isOpen = useOpenNotebook() !== null
  const close = (): void => askDialog(null)
  const offered = useOffered()
  return (
    <Suspense fallback={null}>
      {asked === 'settings' && <SettingsDialog onClose={close} />}
      {asked === 'protect' && isOpen && <Passphrase onClose={close} />}
      {offered !== null && isOpen && <ImportDialog offered={offered} />}
      {asked === 'import-dataset' && isOpen && <DatasetDialog onClose={close} />}
      {asked === 'renew-sheet' && isOpen && <RenewSheetDialog onClose={close} />}
      {asked === 'import-notes' && isOpen && <ImportNotesDialog onClose={close} />}
    </Suspense>
  )
}

/** Which of the two it is stays, though protecting a notebook makes it a protected one. */
function Passphrase({ onClose }: { readonly onClose: () => void }) {
  const isProtected = useOpenNotebook()?.isProtected ?? false
  const [wasProtected] = useState(isProtected)
  return wasProtected ? <ChangePassphraseDialog onClose={onClose} /> : <ProtectDialog onClose={onClose} />
}
