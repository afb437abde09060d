import { Suspense, useDeferredValue } from 'react'
import { message } from '#shared/i18n/message.ts'
import { Palette } from '../features/palette/palette.tsx'
import { usePlace } from '../state/navigation.ts'
import { laptopOffset } from '../parts/laptop-offset.ts'
import { useLookingAt, useNotebook, useStanding } from '../state/notebook-store.ts'
import { ReadOnly } from '../ui/fields/read-only.ts'
import { MarkingBanner } from '../ui/marks/marking.tsx'
import { perform } from './act.ts'
import { Announcements } from './announcements.tsx'
import { LookingBar, NoBriefOfThePast } from './looking-bar.tsx'
import { setPalette, usePalette } from './palette-state.ts'
import { Rail } from './rail.tsx'
import { goFromPalette } from './go-from-palette.ts'
import { useFocusInScreen } from './kept-focus.ts'
import { SCREENS } from './screens.tsx'
import styles from './shell.module.css'
import { TitleBar } from './title-bar.tsx'
import { highestOnScreen } from './highest-marking.ts'

/** The window with a notebook open: marking, title bar, rail, the screen with its inspector, marking. */
export function Shell() {
  const { section } = usePlace()
  const notebook = useNotebook((whole) => whole)
  const standing = useStanding()
  const isPaletteOpen = usePalette()
  const marking = highestOnScreen(notebook)
  const lookingAt = useLookingAt()
  const Screen = lookingAt !== null && section === 'briefs' ? NoBriefOfThePast : SCREENS[section]
  // The frame comes first: whoever knows where to go need not wait for the front page to be drawn.
  const isFrameDrawn = useDeferredValue(true, false)
  useFocusInScreen(section)
  return (
    <div className={styles.window}>
      <MarkingBanner marking={marking} label={message('shell.marking-head')} className={styles.head}>
        {notebook.handling}
      </MarkingBanner>
      <TitleBar />
      <LookingBar />
      <Rail />
      {isFrameDrawn && (
        <ReadOnly value={lookingAt !== null}>
          <Suspense fallback={null}>
            <Screen key={`${section} ${lookingAt?.sequence ?? ''}`} />
          </Suspense>
        </ReadOnly>
      )}
      <Announcements />
      <MarkingBanner
        marking={marking}
        label={message('shell.marking-foot')}
        className={styles.foot}
        end={
          standing.problem === '' && standing.readOnly === 'no'
            ? message('shell.saved', { time: clockOf(standing.savedAt) })
            : message(['no', 'disk'].includes(standing.readOnly) ? 'shell.not-saved' : 'shell.read-only')
        }
      >
        {message('shell.highest')}
      </MarkingBanner>
      {isPaletteOpen && <Palette onClose={() => setPalette(false)} perform={perform} onGo={goFromPalette} />}
    </div>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The time on this laptop's clock with its zone, as every clock here has one: `08:32:10 +3`. */
const clockOf = (instant: string): string =>
  instant === '' ? '' : `${clock.format(new Date(instant))} ${laptopOffset(Date.parse(instant))}`
