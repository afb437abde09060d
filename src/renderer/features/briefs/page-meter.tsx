import type { BriefCut, BriefMeter } from '#shared/domain/brief-meter.ts'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../ui/button/button.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import styles from './briefs.module.css'

/** As many parts of the bar as can be told apart in the column. */
const MOST_PARTS = 24
/** As many cuts as are offered at a time. */
const OFFERED = 4

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

interface PageMeterProps {
  readonly meter: BriefMeter
  /** What was left out by hand. */
  readonly leftOut: number
  readonly onLeaveOut: (cut: BriefCut) => void
  readonly onPutBack: () => void
}

/** How long the brief is against how long it may be, and what could go to make it shorter: could, then should, then must. */
export function PageMeter({ meter: { pages, limit, tooLong, cuts }, leftOut, onLeaveOut, onPutBack }: PageMeterProps) {
  const over = Math.max(0, pages - limit)
  return (
    <div className={styles.meter} role="group" aria-label={message('briefs.length')}>
      <SectionHead
        level={2}
        title={message('briefs.pages-of', { pages, limit })}
        count={
          over > 0 ? message('briefs.pages-over', { over }) : message('briefs.pages-left', { left: limit - pages })
        }
      />
      <Bar pages={pages} limit={limit} />
      {tooLong.length > 0 && (
        <p className={styles.shrink}>
          {message('briefs.items-too-long', { count: tooLong.length, items: list.format(tooLong) })}
        </p>
      )}
      {cuts.length > 0 && (
        <>
          <p className={styles.shrink}>{message('briefs.shrink')}</p>
          <ul className={styles.cuts}>
            {cuts.slice(0, OFFERED).map((cut) => (
              <li key={cut.id}>
                <span>
                  {cut.weight !== null && <b>{message(`weight.${cut.weight}`)}: </b>}
                  <bdi>{cut.title}</bdi>
                </span>
                <Button
                  variant="link"
                  aria-label={message('briefs.leave-out-of', { words: cut.title })}
                  onPress={() => onLeaveOut(cut)}
                >
                  {message('briefs.leave-out')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {over > 0 && cuts.length === 0 && <p className={styles.shrink}>{message('briefs.nothing-to-cut')}</p>}
      {leftOut > 0 && (
        <p className={styles.shrink}>
          {message('briefs.left-out', { count: leftOut })}{' '}
          <Button variant="link" onPress={onPutBack}>
            {message('briefs.put-back')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** One part a page while they can be told apart; what is over the limit is hatched. */
function Bar({ pages, limit }: { readonly pages: number; readonly limit: number }) {
  const parts = Math.max(pages, limit)
  if (parts > MOST_PARTS) return null
  return (
    <div className={styles.bar} aria-hidden="true">
      {Array.from({ length: parts }, (_, at) => (
        <i key={at} data-page={at < Math.min(pages, limit) ? 'in' : at < pages ? 'over' : 'free'} />
      ))}
    </div>
  )
}
