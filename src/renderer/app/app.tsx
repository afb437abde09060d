import { lazy, Suspense, useEffect } from 'react'
import { message } from '#shared/i18n/message.ts'
import { useOpenNotebook } from '../state/notebook-store.ts'
import { useLocked } from '../state/lock.ts'
import { useSettings } from '../state/settings-store.ts'
import { LockScreen } from '../features/lock/lock-screen.tsx'
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx'
import { UiLocale } from '../ui/ui-locale.tsx'
import { askDialog } from '../state/asked-dialog.ts'
import { Dialogs } from './dialogs.tsx'
import { useMenu } from './menu.ts'

/** The screens are read once the library has been drawn, so that it need not wait for them. */
const loadShell = async () => ({ default: (await import('./shell.tsx')).Shell })
const Shell = lazy(loadShell)

const UI_WORDS = { longTextKeys: message('shell.long-text-keys') }

/** The lock, the library when no notebook is open, or the notebook in its shell. */
export function App() {
  const isOpen = useOpenNotebook() !== null
  const locked = useLocked()
  useAppearance()
  useMenu()
  useEffect(() => {
    void loadShell()
  }, [])
  return (
    <UiLocale locale="en-GB" words={UI_WORDS}>
      {locked !== null ? (
        <LockScreen locked={locked} onProtect={() => askDialog('protect')} />
      ) : isOpen ? (
        <Suspense fallback={null}>
          <Shell />
        </Suspense>
      ) : (
        <WelcomeScreen />
      )}
      <Dialogs />
    </UiLocale>
  )
}

/** The theme is set on the root. The size of text is the window's zoom, kept by the main process: media queries follow it. */
function useAppearance(): void {
  const { theme } = useSettings()
  useEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }, [theme])
}
