import '../styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadSettings } from '../state/settings-store.ts'
import { App } from './app.tsx'
import { saveBeforeClosing } from './closing.ts'
import { keepFocus } from './kept-focus.ts'
import { listenToKeys } from './keyboard.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')
listenToKeys()
keepFocus()
saveBeforeClosing()
void loadSettings().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
})
