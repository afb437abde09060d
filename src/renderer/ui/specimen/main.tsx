import '../../styles/index.css'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Segmented } from '../choice/segmented.tsx'
import { MainPane } from '../layout/main-pane.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { MarkingBanner } from '../marks/marking.tsx'
import { StatusLine } from '../feedback/status-line.tsx'
import { UiLocale } from '../ui-locale.tsx'
import { Controls } from './controls.tsx'
import { Inspector } from './inspector.tsx'
import { Lists } from './lists.tsx'
import { WordsAndMarks } from './words-and-marks.tsx'
import styles from './specimen.module.css'

type Theme = 'system' | 'light' | 'dark'

/** Every part in every state, on one page: for the eye, for axe, and for trying the keys. */
function Specimen() {
  const [theme, setTheme] = useState<Theme>('system')
  const [dir, setDir] = useState<'ltr' | 'rtl'>('ltr')
  const [selected, setSelected] = useState<string | null>('event-8')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = dir
  }, [theme, dir])
  return (
    <UiLocale locale={dir === 'rtl' ? 'ar' : 'en'}>
      <div className={styles.page}>
        <div className={styles.top}>
          <MarkingBanner label="Marking, head" marking="TLP:AMBER" end="Copy 1 of 1">
            Doha talks: for the delegation only
          </MarkingBanner>
        </div>
        <MainPane label="Specimen">
          <PageHead
            title="Specimen"
            end={
              <>
                <Segmented
                  label="Theme"
                  options={[
                    { id: 'system', label: 'System' },
                    { id: 'light', label: 'Light' },
                    { id: 'dark', label: 'Dark' },
                  ]}
                  value={theme}
                  onChange={setTheme}
                />
                <Segmented
                  label="Direction"
                  options={[
                    { id: 'ltr', label: 'LTR' },
                    { id: 'rtl', label: 'RTL' },
                  ]}
                  value={dir}
                  onChange={setDir}
                />
              </>
            }
          >
            parts and their states
          </PageHead>
          <div className={styles.sections}>
            <WordsAndMarks />
            <Controls />
            <Lists onSelect={setSelected} />
          </div>
          <StatusLine
            hints={[
              { keys: ['↑', '↓'], act: 'move' },
              { keys: ['Enter'], act: 'edit' },
              { keys: ['Del'], act: 'remove, with undo' },
            ]}
          >
            <span>Row 8 of 16</span>
            <span>sorted by date</span>
          </StatusLine>
        </MainPane>
        <Inspector recordId={selected} />
        <div className={styles.foot}>
          <MarkingBanner label="Marking, foot" marking="OFFICIAL-SENSITIVE" end="Saved 10:11:58">
            Highest marking of what is on screen
          </MarkingBanner>
        </div>
      </div>
    </UiLocale>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Specimen />
    </StrictMode>,
  )
}
