import { useEffect } from 'react'
import { useOpenNotebook } from '../state/notebook-store.ts'
import { useSettings } from '../state/settings-store.ts'
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx'
import { UiLocale } from '../ui/ui-locale.tsx'
import { useMenu } from './menu.ts'
import { Shell } from './shell.tsx'

/** The library when no notebook is open, else the notebook in its shell. */
export function App() {
  const isOpen = useOpenNotebook() !== null
  useAppearance()
  useMenu()
  return <UiLocale locale="en-GB">{isOpen ? <Shell /> : <WelcomeScreen />}</UiLocale>
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
