import { useEffect } from 'react'
import { useOpenNotebook } from '../state/notebook-store.ts'
import { useSettings } from '../state/settings-store.ts'
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx'
import { useMenu } from './menu.ts'
import { Shell } from './shell.tsx'

/** The library when no notebook is open, else the notebook in its shell. */
export function App() {
  const isOpen = useOpenNotebook() !== null
  useAppearance()
  useMenu()
  return isOpen ? <Shell /> : <WelcomeScreen />
}

/** Theme and size of text are set on the root, since every measure is in rem. */
function useAppearance(): void {
  const { theme, textSize } = useSettings()
  useEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    root.style.fontSize = textSize === 100 ? '' : `${textSize}%`
  }, [theme, textSize])
}
